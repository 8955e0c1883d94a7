import { Controller, Inject, Param, StreamableFile } from '@nestjs/common';
import type { Hex } from '../../application/ports.js';
import { accepted, type Outcome, rejected } from '../../domain/rejection.js';
import { parseMessage } from '../../protocol/parse-message.js';
import { routes } from '../../protocol/routes.js';
import { HTTP_PARTS, type HttpParts } from './http-parts.js';
import { Serve } from './serve.js';

/** Blobs that the server has sent, for anybody: what was published stays public when nodes have forgotten it. */
@Controller()
export class PublishedController {
  constructor(@Inject(HTTP_PARTS) private readonly parts: HttpParts) {}

  @Serve('published')
  async published(@Param() parameters: unknown): Promise<Outcome<StreamableFile>> {
    const path = parseMessage(routes.published.parameters, parameters);
    if (!path.ok) return path;
    const blob = await this.parts.keptBlob(path.value.versionedHash as Hex);
    return blob === undefined
      ? rejected('unknown-resource', 'versionedHash', 'no blob of this name was sent from here')
      : accepted(new StreamableFile(blob));
  }
}
