/** A web page of somebody else, on a real server and under a name of its own, that tries what pages can try on the host. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** Chromium takes every name below localhost for this machine, as a rebound name would be. */
export async function openOtherSite(page: Page, name: string): Promise<string> {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>prizes</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = `http://${name}:${(server.address() as AddressInfo).port}/`;
  await page.goto(address);
  return address;
}

/** What each attempt came to: 'refused', or what was seen. `target`: origin of the host. */
export function attemptsOnHost(page: Page, target: string): Promise<Record<string, string>> {
  return page.evaluate(async (host) => {
    const json = { 'content-type': 'application/json', 'x-saraban': '1' };
    const save = `${host}/call/office.loadSample`;
    const seen = (request: Promise<Response>) =>
      request.then(
        ({ type, status }) => `answered: ${type} ${status}`,
        () => 'refused',
      );
    const loaded = (tag: 'script' | 'img' | 'link', address: string) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag);
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.setAttribute(tag === 'link' ? 'href' : 'src', address);
        if (tag === 'link') element.setAttribute('rel', 'stylesheet');
        document.head.append(element);
      });
    const socket = () =>
      new Promise<string>((resolve) => {
        const opened = new WebSocket(host.replace('http', 'ws'));
        opened.onopen = () => resolve('opened');
        opened.onerror = () => resolve('refused');
      });
    const framed = (fill: (frame: HTMLIFrameElement) => void) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.name = `frame-${Math.random()}`;
        frame.onload = () => {
          if (frame.dataset.filled !== undefined) {
            let inside = 'refused';
            try {
              inside = frame.contentDocument?.title ?? 'refused';
            } catch {
              // another origin's
            }
            return resolve(inside);
          }
          frame.dataset.filled = '';
          fill(frame);
        };
        document.body.append(frame);
      });
    const form = (frame: HTMLIFrameElement, encoding: string) => {
      const sheet = document.createElement('form');
      Object.assign(sheet, { method: 'post', action: save, enctype: encoding, target: frame.name });
      const field = document.createElement('input');
      field.name = '{"x":"';
      field.value = '"}';
      sheet.append(field);
      document.body.append(sheet);
      sheet.submit();
    };
    return {
      'read the page': await seen(fetch(`${host}/`)),
      'read without asking': await seen(fetch(`${host}/`, { mode: 'no-cors' })),
      'call with a preflight': await seen(fetch(save, { method: 'POST', headers: json, body: '{}' })),
      'call as text': await seen(fetch(save, { method: 'POST', body: '{}' })),
      'call unread': await seen(fetch(save, { method: 'POST', mode: 'no-cors', body: '{}' })),
      'take the code': await seen(fetch(`${host}/enter`, { method: 'POST', mode: 'no-cors', body: '{}' })),
      events: await seen(fetch(`${host}/events`, { mode: 'no-cors' })),
      script: await loaded('script', `${host}/`),
      picture: await loaded('img', `${host}/file/abc`),
      style: await loaded('link', `${host}/`),
      socket: await socket(),
      frame: await framed((frame) => {
        frame.src = `${host}/`;
      }),
      'form as text': await framed((frame) => form(frame, 'text/plain')),
      'form with parts': await framed((frame) => form(frame, 'multipart/form-data')),
      beacon: navigator.sendBeacon(save, '{}') ? 'refused' : 'refused at once',
    };
  }, target);
}
