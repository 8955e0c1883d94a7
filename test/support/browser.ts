import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as browsers } from 'playwright-core';

/** A real Chromium out of npm for Linux, on the system libraries of its own package: nothing has to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  // The package unpacks its libraries only where it believes to be on the host it was made for.
  const { AWS_LAMBDA_JS_RUNTIME: before } = process.env;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const executablePath = await chromium.executablePath();
  if (before === undefined) delete process.env.AWS_LAMBDA_JS_RUNTIME;
  else process.env.AWS_LAMBDA_JS_RUNTIME = before;
  const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') } as Record<string, string>;
  return browsers.launch({ executablePath, args: chromium.args, headless: true, env });
}
