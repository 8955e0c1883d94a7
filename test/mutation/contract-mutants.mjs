/**
 * Mutants of Solidity, all of a file in one text: each stands beside what it changes and takes its place where the block's random number is the mutant's
 * number. So the contracts are compiled once, and a run of forge says which mutant it asks by `--block-prevrandao`.
 */

/** What each operator is changed to. */
const operators = {
  '<': ['<=', '>='],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
};

/** The same of assembly: what is made of the arguments. */
const builtins = {
  lt: ['gt($)', 'iszero(gt($))'],
  gt: ['lt($)', 'iszero(lt($))'],
  slt: ['sgt($)', 'iszero(sgt($))'],
  sgt: ['slt($)', 'iszero(slt($))'],
  eq: ['iszero(eq($))'],
  iszero: ['iszero(iszero($))'],
  add: ['sub($)'],
  sub: ['add($)'],
  mul: ['div($)'],
  div: ['mul($)'],
  and: ['or($)'],
  or: ['and($)'],
  xor: ['or($)'],
  shl: ['shr($)'],
  shr: ['shl($)'],
};

/**
 * The mutants of a file and the text that holds them; `numberFrom` is the number of the first, `isLeftOut` names functions that have no room
 * on the stack.
 */
export function mutated(file, source, ast, numberFrom, isLeftOut) {
  const bytes = Buffer.from(source);
  const mutants = [];
  const edits = [];
  const textOf = ({ src }) => {
    const [start, length] = src.split(':').map(Number);
    return bytes.subarray(start, start + length).toString();
  };
  const add = (node, kind, alternative) => {
    const number = numberFrom + mutants.length;
    const [start] = node.src.split(':').map(Number);
    const line = bytes.subarray(0, start).toString().split('\n').length;
    mutants.push({ number, file, line, kind, was: textOf(node), is: alternative });
    return number;
  };
  const edit = (node, wrap) => {
    const [start, length] = node.src.split(':').map(Number);
    edits.push({ start, end: start + length, wrap });
  };
  /** Puts an expression in the place of another where a mutant is asked. */
  const replace = (node, kind, alternative) => {
    const number = add(node, kind, alternative);
    edit(node, (inner) => `(block.prevrandao == ${number} ? ${alternative} : ${inner})`);
  };
  const replaceYul = (node, kind, alternative) => {
    const number = add(node, kind, alternative);
    const original = textOf(node);
    edit(node, (inner) => `xor(${inner}, mul(eq(prevrandao(), ${number}), xor(${original}, ${alternative})))`);
  };

  const visitors = {
    BinaryOperation(node) {
      if (isOfLiterals(node)) return;
      const [left, right] = [textOf(node.leftExpression), textOf(node.rightExpression)];
      for (const other of operators[node.operator] ?? [])
        replace(node, `${node.operator} to ${other}`, `(${left}) ${other} (${right})`);
      mutateLiteral(node.rightExpression, node);
      mutateLiteral(node.leftExpression, node);
    },
    UnaryOperation(node) {
      if (node.operator === '!' || node.operator === '-') {
        if (!isOfLiterals(node)) replace(node, `${node.operator} removed`, `(${textOf(node.subExpression)})`);
      }
    },
    Conditional: (node) => negate(node.condition),
    IfStatement: (node) => negate(node.condition),
    FunctionCall(node) {
      if (node.expression.name === 'require') negate(node.arguments[0]);
    },
    ExpressionStatement(node, parent) {
      // A pointer into calldata or storage has to be assigned.
      const isPointer = /calldata|storage pointer/.test(
        node.expression.leftHandSide?.typeDescriptions.typeString ?? '',
      );
      if (parent.loopExpression !== node && !isPointer) remove(node);
    },
    RevertStatement: remove,
    EmitStatement: remove,
    YulFunctionCall(node) {
      const given = node.arguments.map(textOf).join(', ');
      for (const form of builtins[node.functionName.name] ?? [])
        replaceYul(node, `assembly: ${node.functionName.name} to ${form}`, form.replaceAll('$', given));
    },
    YulExpressionStatement(node) {
      const number = add(node, 'assembly: statement removed', '');
      edit(node, (inner) => `if iszero(eq(prevrandao(), ${number})) { ${inner} }`);
    },
  };

  function remove(node) {
    const number = add(node, 'statement removed', '');
    const [start, length] = node.src.split(':').map(Number);
    // In the syntax tree a statement ends before its semicolon.
    const end = bytes.indexOf(';', start + length - 1) + 1;
    edits.push({ start, end, wrap: (inner) => `{ if (block.prevrandao != ${number}) ${inner} }` });
  }

  /** Conditions that are no comparison, which changes anyway. */
  function negate(node) {
    if (node.nodeType !== 'BinaryOperation' && node.operator !== '!') replace(node, 'negated', `!(${textOf(node)})`);
  }

  function mutateLiteral(node, { leftExpression, rightExpression, operator }) {
    const other = node === leftExpression ? rightExpression : leftExpression;
    const isShift = operator === '<<' || operator === '>>';
    const type = isShift ? 'uint256' : other.typeDescriptions.typeString;
    if (node.nodeType !== 'Literal' || node.kind !== 'number' || !/^u?int\d+$/.test(type)) return;
    if (isShift && node === leftExpression) return;
    const number = add(node, 'constant plus 1', `${textOf(node)} + 1`);
    const [one, more] = [`${type}(${textOf(node)})`, `${type}(${textOf(node)} + 1)`];
    edit(node, () => `(block.prevrandao == ${number} ? ${more} : ${one})`);
  }

  visit(ast, undefined, false);
  return { mutants, text: rendered(bytes, edits) };

  function visit(node, parent, isInBody) {
    if (Array.isArray(node)) {
      for (const child of node) visit(child, parent, isInBody);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if (node.nodeType === 'FunctionDefinition') {
      if (node.body && node.kind !== 'constructor' && !isLeftOut(file, node.name)) visit(node.body, node, true);
      return;
    }
    if (isInBody) visitors[node.nodeType]?.(node, parent);
    for (const [key, child] of Object.entries(node)) if (key !== 'typeDescriptions') visit(child, node, isInBody);
  }
}

function isOfLiterals(node) {
  return node.typeDescriptions.typeIdentifier?.startsWith('t_rational');
}

/** The text with all edits made, of which some lie within others. Of those of one place the last added is the outermost. */
function rendered(bytes, edits) {
  const sorted = edits.map((edit, order) => ({ ...edit, order }));
  sorted.sort((a, b) => a.start - b.start || b.end - a.end || b.order - a.order);
  let next = 0;
  const render = (start, end) => {
    let text = '';
    let at = start;
    while (next < sorted.length && sorted[next].end <= end && sorted[next].start < Math.max(end, start + 1)) {
      const edit = sorted[next++];
      text += bytes.subarray(at, edit.start).toString();
      text += edit.wrap(render(edit.start, edit.end));
      at = edit.end;
    }
    return text + bytes.subarray(at, end).toString();
  };
  return render(0, bytes.length);
}
