// Starts the Gmail and Google OAuth emulator of the package @emulators/google on 127.0.0.1 and prints its address on one line.
// The emulator has no getProfile, so this proxy answers it from the emulator's store; /calls returns the calls so far.
import { createServer as listen } from 'node:http';
import { createServer } from '@emulators/core';
import { getGoogleStore, googlePlugin, seedFromConfig } from '@emulators/google';

const host = '127.0.0.1';
const calls = [];
const profile = /^\/gmail\/v1\/users\/me\/profile$/;
let handle;
const server = listen(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = await handle(new Request(`http://${host}${request.url}`, {
    method: request.method,
    headers: request.headers,
    body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
  }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
});

server.listen(0, host, () => {
  const baseUrl = `http://${host}:${server.address().port}`;
  const { app, store, tokenMap } = createServer(googlePlugin, { port: server.address().port, baseUrl });
  seedFromConfig(store, baseUrl, {
    users: [{ email: 'agent@example.com', name: 'Agent' }, { email: 'other@example.com', name: 'Other' }],
    oauth_clients: [{
      client_id: 'peers.apps.googleusercontent.com',
      client_secret: 'peers-secret',
      redirect_uris: ['http://localhost:9/authcallback'],
    }],
  });
  const events = getGoogleStore(store).history;
  handle = async request => {
    const { pathname } = new URL(request.url);
    if (pathname === '/calls') return Response.json(calls);
    calls.push(`${request.method} ${pathname}`);
    if (!profile.test(pathname)) return app.fetch(request);
    const user = tokenMap.get((request.headers.get('authorization') ?? '').replace(/^Bearer /, ''));
    if (!user) return Response.json({ error: { code: 401, message: 'Invalid Credentials' } }, { status: 401 });
    const last = events.all().map(event => BigInt(event.gmail_id)).reduce((a, b) => (a > b ? a : b), 1n);
    return Response.json({ emailAddress: user.login, historyId: String(last), messagesTotal: 0 });
  };
  console.log(baseUrl);
});
