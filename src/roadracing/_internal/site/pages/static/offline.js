// What was seen is kept on the device, and shown with its age where the network does not answer.
"use strict";

const KEPT = `race-weekends ${registration.scope}`;
const MOST = 80;
const PATIENCE_MS = 4000;

const put = async (request, answer) => {
  const headers = new Headers(answer.headers);
  headers.set("x-kept", new Date().toISOString());
  const cache = await caches.open(KEPT);
  await cache.put(request, new Response(await answer.blob(), { status: 200, headers }));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => cache.delete(old)));
};

/** A page says of itself how old it is. */
const kept = async (request) => {
  const found = await (await caches.open(KEPT)).match(request, { ignoreSearch: true });
  if (!found || !(found.headers.get("content-type") ?? "").includes("text/html")) return found;
  const page = (await found.text()).replace("<body ", `<body data-kept="${found.headers.get("x-kept")}" `);
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
};

const answer = async (event) => {
  const asked = fetch(event.request).then((got) => {
    if (got.ok && got.type === "basic") event.waitUntil(put(event.request, got.clone()).catch(() => {}));
    return got;
  });
  asked.catch(() => {});
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS); });
  try {
    return (await Promise.race([asked, late])) ?? (await kept(event.request)) ?? (await asked);
  } catch (error) {
    const found = await kept(event.request);
    if (found) return found;
    throw error;
  }
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope) && !url.endsWith(".ics")) event.respondWith(answer(event));
});
addEventListener("message", (event) => {
  const wanted = (event.data?.keep ?? []).filter((url) => typeof url === "string" && url.startsWith(registration.scope));
  event.waitUntil(Promise.allSettled(wanted.map(async (url) => {
    const got = await fetch(url);
    if (got.ok) await put(url, got);
  })));
});
