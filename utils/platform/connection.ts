/** What the Network Information API adds to `navigator`, where a browser has it (https://wicg.github.io/netinfo/). */
interface Connection {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** Whether the connection costs by the byte, as far as this browser tells: a phone's, or one that the person wants spared. */
export function isMetered(): boolean {
  const connection: Connection | undefined = Reflect.get(navigator, 'connection');
  return connection?.type === 'cellular' || connection?.saveData === true;
}
