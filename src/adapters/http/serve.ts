import { applyDecorators, Get, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { type RouteName, routes } from '../../protocol/routes.js';
import { OutcomeInterceptor } from './outcome.interceptor.js';

/** Makes a controller method, which returns an outcome, the answer of a route. */
export function Serve(name: RouteName): MethodDecorator {
  const { method, path } = routes[name];
  const on = method === 'get' ? Get(path) : Post(path);
  return applyDecorators(on, HttpCode(200), UseInterceptors(OutcomeInterceptor));
}
