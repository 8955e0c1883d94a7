// One round over the protocol, with a plain socket and a key. Start a server first, in another shell:
//   npx gridclear serve --clock manual --data-dir var/first-round
//   node docs/examples/first-round.mjs http://127.0.0.1:8080 var/first-round/operator.key
import { readFileSync } from 'node:fs';
import { io } from 'socket.io-client';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';

const [url, operatorKeyFile] = process.argv.slice(2);
const market = 'schutterwald-local-energy';

async function enter(participant, account) {
  const socket = io(url, { transports: ['websocket'] });
  const ask = async (command, message) => {
    const { ok, rejection, ...reply } = await socket.timeout(30_000).emitWithAck(command, message);
    if (!ok) throw new Error(`${command} refused (${rejection.code}) at ${rejection.field}: ${rejection.message}`);
    return reply;
  };
  const { text } = await ask('login-challenge', { market, participant });
  await ask('login', { signature: await account.signMessage({ message: text }) });
  return { ask, socket };
}

const print = (what) => console.log(JSON.stringify(what));

// The operator admits a home that made its own key, and opens the gate for the next quarter-hour.
const operator = await enter('operator', privateKeyToAccount(readFileSync(operatorKeyFile, 'utf8').trim()));
const account = privateKeyToAccount(generatePrivateKey());
const id = `home-${account.address.slice(2, 10)}`;
await operator.ask('register-participants', { participants: [{ id, role: 'prosumer', account: account.address }] });
const { items } = await (await fetch(`${url}/api/markets/${market}/rounds?limit=1000`)).json();
const { round } = await operator.ask('open-round', { deliveryStart: (items.at(-1)?.deliveryStart ?? 0) + 900 });

// The home sells 2.5 kW of its sun, the gate closes, and the home hears what it was awarded and at which price.
const home = await enter(id, account);
home.socket.on('announcements', ({ announcements }) => announcements.forEach(print));
await home.ask('subscribe', { channels: ['awards'] });
const order = { clientOrderId: `sun-${round}`, side: 'sell', node: 'medium-voltage', quantityW: 2_500, limit: '75.00' };
print(await home.ask('submit-orders', { round, orders: [order] }));
print(await operator.ask('close-gate', { round }));

for (const { socket } of [operator, home]) socket.disconnect();
