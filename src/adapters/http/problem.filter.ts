import type { ServerResponse } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Log } from '../../application/ports.js';
import { type Rejection, rejected } from '../../domain/rejection.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';

/** Turns what the framework throws, such as unknown paths and unreadable bodies, into problem details, and faults of ours too. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<ServerResponse>();
    const problem = problemOf(this.rejectionOf(error));
    if (response.headersSent) return;
    response.statusCode = problem.status;
    response.setHeader('Content-Type', PROBLEM_MEDIA_TYPE);
    response.end(JSON.stringify(problem));
  }

  private rejectionOf(error: unknown): Rejection {
    const status = statusIn(error);
    if (status === 404) return rejected('unknown-resource').rejection;
    if (status === 413) return rejected('message-too-large').rejection;
    if (status >= 400 && status < 500) return rejected('malformed-message', '', 'the body is not JSON').rejection;
    this.log.error({ error }, 'a request failed');
    return rejected('internal-fault').rejection;
  }
}

function statusIn(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return 'status' in error && typeof error.status === 'number' ? error.status : 500;
}
