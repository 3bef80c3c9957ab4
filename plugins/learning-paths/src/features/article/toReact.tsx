import { createElement, Fragment, ReactNode } from 'react';
import { LazyDiagram } from './diagram/LazyDiagram';
import { DiagramPlace, diagramPlaces } from './diagram/diagramNames';
import { ArticleHeading } from './elements/ArticleHeading';
import { ArticleImage, MissingImage } from './elements/ArticleImage';
import { ArticleLink, MissingLink } from './elements/ArticleLink';
import { ArticleTable } from './elements/ArticleTable';
import { ArticleTabs } from './elements/ArticleTabs';
import { CalloutTitle } from './elements/CalloutTitle';
import { CodeBlock } from './elements/CodeBlock';
import { NotShown } from './elements/NotShown';
import { TaskCheckbox } from './elements/TaskCheckbox';

/** Attributes that React knows under another name. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
  ['tabindex', 'tabIndex'],
  ['datetime', 'dateTime'],
]);

/** Attributes that are true by being there. */
const FLAGS = new Set(['open', 'reversed']);

/** React, like HTML, has no text between the rows and cells of a table. */
const NO_TEXT = new Set(['TABLE', 'COLGROUP', 'THEAD', 'TBODY', 'TFOOT', 'TR']);

const placeOf = new WeakMap<Element, DiagramPlace>();

function propsOf(element: Element): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const { name, value } of Array.from(element.attributes)) {
    props[RENAMED.get(name) ?? name] = FLAGS.has(name) ? true : value;
  }
  return props;
}

const has = (element: Element, name: string) =>
  element.classList.contains(name);

/** An author's own title says no kind; the callout around it does. */
function calloutKind(title: Element): string {
  return (
    title.getAttribute('data-callout') ??
    /\blp-callout-(\w+)/.exec(title.parentElement?.className ?? '')?.[1] ??
    ''
  );
}

/** Which way a link of a footnote leads. */
function noteOf(link: Element): 'there' | 'back' | undefined {
  if (has(link, 'lp-footnote-back')) {
    return 'back';
  }
  const { parentElement } = link;
  return parentElement && has(parentElement, 'lp-footnote')
    ? 'there'
    : undefined;
}

function tabsOf(element: Element) {
  return Array.from(element.children)
    .filter(child => has(child, 'lp-tab'))
    .map(tab => {
      const title = Array.from(tab.children).find(child =>
        has(child, 'lp-tab-title'),
      );
      return {
        title: title?.textContent ?? '',
        content: childrenOf(tab, child => child !== title),
      };
    });
}

/** A link that is itself what others lead to. */
function anchored(id: string | undefined, link: ReactNode): ReactNode {
  return id ? <span id={id}>{link}</span> : link;
}

function elementToReact(element: Element): ReactNode {
  const text = element.textContent ?? '';
  const attribute = (name: string) => element.getAttribute(name) ?? undefined;
  const children = () => childrenOf(element);

  switch (element.nodeName) {
    case 'A':
      return anchored(
        attribute('id'),
        <ArticleLink
          href={attribute('href')}
          title={attribute('title')}
          guide={attribute('data-guide')}
          anchor={attribute('data-anchor')}
          entity={attribute('data-entity')}
          techDocs={attribute('data-techdocs')}
          page={attribute('data-page')}
          asset={attribute('data-asset')}
          note={noteOf(element)}
        >
          {children()}
        </ArticleLink>,
      );
    case 'IMG':
      return (
        <ArticleImage
          alt={attribute('alt') ?? ''}
          title={attribute('title')}
          src={attribute('src')}
          asset={attribute('data-asset')}
          width={attribute('width')}
          height={attribute('height')}
        />
      );
    case 'INPUT':
      return <TaskCheckbox checked={element.hasAttribute('checked')} />;
    case 'PRE':
      if (has(element, 'lp-mermaid')) {
        return (
          <LazyDiagram
            source={text}
            place={placeOf.get(element) ?? { number: 1, of: 1 }}
          />
        );
      }
      if (has(element, 'lp-plain')) {
        return <pre className="lp-plain">{text}</pre>;
      }
      return (
        <CodeBlock
          text={text}
          language={/\blanguage-([\w+#.-]+)/.exec(element.innerHTML)?.[1]}
        >
          {children()}
        </CodeBlock>
      );
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6':
      return (
        <ArticleHeading
          depth={Number(element.nodeName[1])}
          id={attribute('id')}
          title={text}
        >
          {children()}
        </ArticleHeading>
      );
    default:
  }
  if (has(element, 'lp-callout-title')) {
    return (
      <CalloutTitle kind={calloutKind(element)} title={text}>
        {children()}
      </CalloutTitle>
    );
  }
  if (has(element, 'lp-table')) {
    return (
      <ArticleTable label={attribute('aria-label')}>{children()}</ArticleTable>
    );
  }
  if (has(element, 'lp-tabs')) {
    return <ArticleTabs tabs={tabsOf(element)} />;
  }
  if (has(element, 'lp-unknown')) {
    return (
      <NotShown name={attribute('data-shortcode') ?? ''}>{children()}</NotShown>
    );
  }
  if (has(element, 'lp-missing-link')) {
    return <MissingLink>{children()}</MissingLink>;
  }
  if (has(element, 'lp-missing-image')) {
    return <MissingImage alt={text} />;
  }
  const tag = element.nodeName.toLowerCase();
  return element.childNodes.length > 0
    ? createElement(tag, propsOf(element), children())
    : createElement(tag, propsOf(element));
}

function childrenOf(
  parent: ParentNode & Node,
  keep: (node: Node) => boolean = () => true,
): ReactNode[] {
  return Array.from(parent.childNodes)
    .filter(keep)
    .map((node, index) => {
      if (node instanceof Element) {
        return <Fragment key={index}>{elementToReact(node)}</Fragment>;
      }
      const text = node.nodeType === Node.TEXT_NODE ? node.nodeValue : null;
      return NO_TEXT.has(parent.nodeName) && !text?.trim() ? null : text;
    });
}

/**
 * Sanitised HTML as React elements, so that links go through the router, code can be
 * copied, and nothing is ever set as raw HTML.
 */
export function toReact(fragment: DocumentFragment): ReactNode {
  diagramPlaces(fragment).forEach((place, diagram) =>
    placeOf.set(diagram, place),
  );
  return childrenOf(fragment);
}
