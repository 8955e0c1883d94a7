/** Leaves out the mutants of texts that people read: the message of a rejection, and that of an assertion. */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Position of the message among the arguments of each function that takes one. */
const messageAt = { rejected: 2, assertInvariant: 1 };

const messages = {
  shouldIgnore({ listKey, key, parent }) {
    const isMessage = listKey === 'arguments' && messageAt[parent.callee?.name] === key;
    return isMessage ? 'a text for people' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'messages', messages)];
