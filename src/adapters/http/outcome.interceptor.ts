import type { ServerResponse } from 'node:http';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Outcome } from '../../domain/rejection.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';

/** Controllers return outcomes: an accepted one is answered by its value, a rejection by its problem details. */
export class OutcomeInterceptor implements NestInterceptor<Outcome<unknown>> {
  intercept(context: ExecutionContext, next: CallHandler<Outcome<unknown>>): Observable<unknown> {
    const response = context.switchToHttp().getResponse<ServerResponse>();
    return next.handle().pipe(
      map((outcome) => {
        if (outcome.ok) return outcome.value;
        const problem = problemOf(outcome.rejection);
        response.statusCode = problem.status;
        response.setHeader('Content-Type', PROBLEM_MEDIA_TYPE);
        if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
        return problem;
      }),
    );
  }
}
