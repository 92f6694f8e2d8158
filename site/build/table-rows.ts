import { defineHastPlugin } from 'satteri';

/** The first cell of each row of a table heads its row: it stays in sight where the table scrolls. */
export function tableRows() {
  return defineHastPlugin({
    name: 'table-rows',
    element: {
      filter: ['tr'],
      visit(node, context) {
        const [first, ...rest] = node.children.filter((child) => child.type === 'element');
        if (first?.tagName !== 'td' || rest.length === 0) return;
        context.replaceNode(first, {
          ...first,
          tagName: 'th',
          properties: { ...first.properties, scope: 'row' },
        });
      },
    },
  });
}
