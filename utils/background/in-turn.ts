/** Runs what it is given one after another: each begins when the one before has ended, however that ended. */
export type InTurn = <T>(act: () => Promise<T>) => Promise<T>;

export function oneAfterAnother(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const result = last.then(act, act);
    last = result.catch(() => undefined);
    return result;
  };
}
