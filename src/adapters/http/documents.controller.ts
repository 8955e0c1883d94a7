import { Controller, Get, Header } from '@nestjs/common';
import { asyncApiDocument } from '../../protocol/asyncapi.js';
import { openApiDocument } from '../../protocol/openapi.js';
import { routes } from '../../protocol/routes.js';

/** The documents that describe the interfaces, and a page that names what is served. */
@Controller()
export class DocumentsController {
  private readonly openApi = openApiDocument();
  private readonly asyncApi = asyncApiDocument();

  @Get('/openapi.json')
  openapi(): object {
    return this.openApi;
  }

  @Get('/asyncapi.json')
  asyncapi(): object {
    return this.asyncApi;
  }

  @Get('/')
  @Header('Content-Type', 'text/html; charset=utf-8')
  index(): string {
    return indexPage;
  }
}

const rows = Object.values(routes)
  .map(({ method, path, summary, access }) => {
    const name = `<code>${method.toUpperCase()} ${path}</code>`;
    const linked =
      method === 'get' && !path.includes(':') && access === 'public' ? `<a href="${path}">${name}</a>` : name;
    return `<tr><td>${linked}</td><td>${summary}${access === 'session' ? ' <em>Bearer token.</em>' : ''}</td></tr>`;
  })
  .join('\n');

const indexPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>gridclear</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem } td { padding: .2rem 1rem .2rem 0; vertical-align: top }</style>
<h1>gridclear</h1>
<p>A local flexibility market. Trading happens live over socket.io, described by <a href="/asyncapi.json">asyncapi.json</a>;
reading happens over HTTP, described by <a href="/openapi.json">openapi.json</a>.</p>
<table>
${rows}
</table>
</html>
`;
