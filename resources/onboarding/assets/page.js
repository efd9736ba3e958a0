// Makes the page live: copies the code, counts down, and takes in news as it comes. Everything also works without it.
"use strict";

const live = document.getElementById("live");
const said = document.getElementById("said");
const lost = document.getElementById("lost");
const written = document.documentElement.lang; // dates as the reader's region writes them, where its language is the page's
const language = navigator.languages.find((tag) => tag.split("-")[0] === written) ?? written;
const POLL_SECONDS = 3;
const SILENT_SECONDS = 6; // a stream that some proxy holds back says nothing at all

let stopped = false;
let version = live.dataset.version;

function dress() {
  for (const time of document.querySelectorAll("time[data-local]")) {
    const style = time.dataset.local === "date" ? { dateStyle: "long", timeStyle: "short" } : { timeStyle: "short" };
    time.textContent = new Date(time.dateTime).toLocaleString(language, style);
  }
  const copy = document.getElementById("copy");
  if (copy) {
    copy.hidden = false;
    copy.addEventListener("click", copyCode);
  }
  countDown();
}

async function copyCode(event) {
  const button = event.currentTarget;
  const code = document.getElementById("code");
  let done = false;
  try {
    await navigator.clipboard.writeText(code.textContent.trim());
    done = true;
  } catch {
    getSelection().selectAllChildren(code); // the next best: ready for the keyboard
  }
  button.textContent = done ? button.dataset.copied : button.dataset.notCopied;
  said.textContent = button.textContent;
}

function countDown() {
  const left = document.getElementById("left");
  if (!left) return;
  const seconds = Math.max(0, Math.floor((new Date(left.dataset.until) - Date.now()) / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  left.textContent = ` (${left.dataset.text.replace("{time}", time)})`;
}

function show(news) {
  lost.hidden = true;
  lost.textContent = "";
  if (version !== news.version) {
    version = news.version;
    const focused = live.contains(document.activeElement) ? document.activeElement.id || "stage" : null;
    live.innerHTML = news.html; // our own template's, escaped there
    dress();
    if (focused) (document.getElementById(focused) ?? document.getElementById("stage")).focus();
    said.textContent = news.said;
  }
  if (!news.running) stopped = true;
}

function listen() {
  const source = new EventSource(`${live.dataset.link}/events`);
  const silence = setTimeout(() => fallBack(), SILENT_SECONDS * 1000);
  const fallBack = () => {
    source.close();
    poll();
  };
  source.onmessage = (message) => {
    clearTimeout(silence);
    show(JSON.parse(message.data));
    if (stopped) source.close();
  };
  source.onerror = () => {
    if (stopped) return;
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(silence);
      fallBack();
    } else {
      trouble();
    }
  };
}

async function poll() {
  while (!stopped) {
    let wait = POLL_SECONDS;
    try {
      const answer = await fetch(`${live.dataset.link}/progress`, { headers: { Accept: "application/json" } });
      if (answer.ok) show(await answer.json());
      else if (answer.status === 404) return location.reload();
      else wait = Number(answer.headers.get("Retry-After")) || 10;
    } catch {
      trouble();
    }
    await new Promise((go) => setTimeout(go, wait * 1000));
  }
}

function trouble() {
  lost.textContent = lost.dataset.text;
  lost.hidden = false;
}

// A second press while the first is on its way would only be turned away.
document.addEventListener("submit", (event) => {
  for (const button of event.target.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload(); // back from elsewhere: what is kept in the browser's memory is old
});

if (location.search) history.replaceState(null, "", location.pathname);
dress();
setInterval(countDown, 1000);
if ("running" in live.dataset) listen();
