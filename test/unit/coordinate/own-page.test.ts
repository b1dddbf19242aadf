import { describe, expect, it } from 'vitest';
import { ownPage } from '../../../functions/coordinate/sign-in/own-page.ts';

describe('the page after a sign-in', () => {
  it('is the one that was asked for, with its query', () => {
    for (const path of ['/coordinate', '/coordinate/waves/w1?page=2&q=a%20b', '/coordinate?x=1']) {
      expect(ownPage(path)).toBe(path);
    }
  });

  it('is the first one instead of anything outside the console', () => {
    const foreign = [
      undefined,
      '',
      'https://evil.example',
      '//evil.example/coordinate',
      '/\\evil.example/coordinate',
      '\\\\evil.example',
      '/\t/evil.example/coordinate',
      'javascript:alert(1)',
      'coordinate',
      '/coordinated',
      '/coordinate/../respond/w1',
      '/coordinate/%2e%2e/respond',
      '/coordinate\\..\\..\\respond',
      '/respond',
      '/coordinate@evil.example',
      `/coordinate?x=${'a'.repeat(500)}`,
    ];
    for (const path of foreign) expect(ownPage(path)).toBe('/coordinate');
  });

  it('is never a step of the sign-in itself, except the one that ends it', () => {
    expect(ownPage('/coordinate/sign-in')).toBe('/coordinate');
    expect(ownPage('/coordinate/sign-in/start?to=/coordinate/sign-in/start')).toBe('/coordinate');
    expect(ownPage('/coordinate/sign-in/done')).toBe('/coordinate/sign-in/done');
  });

  it('carries no line break into a header', () => {
    expect(ownPage('/coordinate?x=\r\nSet-Cookie: a=b')).not.toMatch(/[\r\n]/);
  });
});
