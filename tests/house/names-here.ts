// Loaded ahead of a program with `node --import`: every web address leads to the house that is served on HOUSE_PORT, and
// a name that is not one of HOUSE_HOSTS is not known. What the program itself does stays as it is.
import { Socket } from 'node:net';

const port = Number(process.env.HOUSE_PORT);
const hosts = (process.env.HOUSE_HOSTS ?? '').split(' ');

const { connect } = Socket.prototype;
Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...args: unknown[]): Socket {
  const [first] = args;
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object' && options !== null && 'host' in options) {
    if (hosts.includes(String(options.host))) Object.assign(options, { host: '127.0.0.1', port });
    else Object.assign(options, { host: String(options.host), lookup: nobody });
  }
  return Reflect.apply(connect, this, args);
});

function nobody(name: string, _options: unknown, done: (error: Error) => void): void {
  process.nextTick(
    done,
    Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND', hostname: name }),
  );
}
