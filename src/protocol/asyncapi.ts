import { type ServerEventName, serverEvents } from './announcements.js';
import { type CommandName, commands } from './commands.js';
import { rejection } from './fields.js';
import { ComponentSchemas, reference, schemaName } from './json-schema.js';

/** The AsyncAPI 3.0 document of the socket protocol, made from the schemas that validate it. */
export function asyncApiDocument(): Record<string, unknown> {
  const schemas = new ComponentSchemas();
  schemas.add('Rejection', rejection, 'output');
  const commandNames = Object.keys(commands) as CommandName[];
  const eventNames = Object.keys(serverEvents) as ServerEventName[];
  const messages = Object.fromEntries([
    ...commandNames.flatMap((name) => commandMessages(name, schemas)),
    ...eventNames.map((name) => eventMessage(name, schemas)),
  ]);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'gridclear',
      version: '1',
      description:
        'Live trading over socket.io (default path and namespace). A command is a socket.io event with one JSON object and an ' +
        'acknowledgement callback; it is answered exactly once, `{"ok": true, ...}` when its effect is durable or ' +
        '`{"ok": false, "rejection": ...}`. Everything but login needs a login on the same connection.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      socket: {
        address: '/socket.io',
        title: 'The connection of a participant',
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: Object.fromEntries([
      ...commandNames.map((name) => [schemaName(name), commandOperation(name)]),
      ...eventNames.map((name) => [schemaName(name), eventOperation(name)]),
    ]),
    components: { messages, schemas: schemas.toObject() },
  };
}

function commandMessages(name: CommandName, schemas: ComponentSchemas): [string, object][] {
  const { summary, message, reply } = commands[name];
  const payload = schemas.add(schemaName(name, 'message'), message, 'input');
  const replied = schemas.add(schemaName(name, 'reply'), reply, 'output');
  const accepted = { type: 'object', properties: { ok: { const: true } }, required: ['ok'] };
  const refused = {
    type: 'object',
    properties: { ok: { const: false }, rejection: reference('Rejection') },
    required: ['ok', 'rejection'],
  };
  return [
    [schemaName(name), { name, summary, payload }],
    [
      schemaName(name, 'acknowledgement'),
      { name: `${name} acknowledgement`, payload: { oneOf: [{ allOf: [accepted, replied] }, refused] } },
    ],
  ];
}

function eventMessage(name: ServerEventName, schemas: ComponentSchemas): [string, object] {
  const { summary, message } = serverEvents[name];
  const payload = schemas.add(schemaName(name, 'event'), message, 'output');
  return [schemaName(name), { name, summary, payload }];
}

function commandOperation(name: CommandName) {
  const { summary, roles } = commands[name];
  const permitted = typeof roles === 'string' ? roles : roles.join(', ');
  return {
    action: 'receive',
    channel: { $ref: '#/channels/socket' },
    summary,
    description: `Permitted to: ${permitted}.`,
    messages: [{ $ref: `#/channels/socket/messages/${schemaName(name)}` }],
    reply: {
      channel: { $ref: '#/channels/socket' },
      messages: [{ $ref: `#/channels/socket/messages/${schemaName(name, 'acknowledgement')}` }],
    },
  };
}

function eventOperation(name: ServerEventName) {
  return {
    action: 'send',
    channel: { $ref: '#/channels/socket' },
    summary: serverEvents[name].summary,
    messages: [{ $ref: `#/channels/socket/messages/${schemaName(name)}` }],
  };
}
