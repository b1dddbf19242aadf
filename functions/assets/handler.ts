import { toHandler } from '../web/lambda.ts';
import { createAssetsApp } from './app.ts';

/** Stylesheet, script and fonts. */
export const handler = toHandler(createAssetsApp());
