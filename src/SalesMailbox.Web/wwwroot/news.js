// Updates the unread counts in the menu and in the title, marks shown email as read, and shows browser notifications if the agent has
// switched them on.
(function () {
  'use strict';

  var Interval = 60000;
  var Kept = 200; // the number of ids kept of email already shown in a notification
  var prefix = /^\(\d+\+?\) /;
  var address = meta('sm-news');

  function meta(name) {
    var element = document.querySelector('meta[name="' + name + '"]');
    return element ? element.content : '';
  }

  function ask(url, options) {
    options = options || {};
    options.headers = Object.assign({ 'X-Requested-With': 'XMLHttpRequest' }, options.headers);
    options.credentials = 'same-origin';
    return fetch(url, options).then(function (answer) {
      if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
      return answer.json();
    });
  }

  // --- counts -----------------------------------------------------------------------------------

  function text(count, name) { return name === 'tickets' && count > 99 ? '99+' : count.toLocaleString(document.documentElement.lang || undefined); }

  function show(counts) {
    ['inbox', 'tickets'].forEach(function (name) {
      document.querySelectorAll('[data-sm-unread-text="' + name + '"]').forEach(function (element) {
        element.textContent = text(counts[name], name);
        (element.closest('.badge') || element).hidden = counts[name] === 0;
      });
    });
    document.title = counts.title + document.title.replace(prefix, '');
  }

  // An email of My Inbox was opened: the response included the badge, but not the title.
  document.addEventListener('htmx:oobAfterSwap', function (event) {
    if (event.detail.target && event.detail.target.id === 'sm-inbox-badge' && address) { ask(address).then(show, quiet); }
  });

  function quiet() { /* The next minute asks again; the page itself says what went wrong where the agent does something. */ }

  // --- email that was shown ---------------------------------------------------------------------

  var shown = document.querySelector('[data-sm-shown]');

  function tellShown() {
    var entries = shown ? Array.from(shown.querySelectorAll('[data-sm-new]')) : [];
    if (entries.length === 0 || document.visibilityState !== 'visible') { return; }
    var form = new URLSearchParams();
    entries.forEach(function (entry) { form.append('messages', entry.dataset.smNew); });
    var token = document.querySelector('meta[name="sm-antiforgery"]');
    var headers = {};
    headers[token.dataset.header || 'RequestVerificationToken'] = token.content;
    entries.forEach(function (entry) { entry.removeAttribute('data-sm-new'); });
    ask(shown.dataset.smShown, { method: 'POST', headers: headers, body: form }).then(function (counts) {
      show(counts);
      if (counts.left === 0) { offerUnread(); }
    }, function () { entries.forEach(function (entry, index) { entry.dataset.smNew = form.getAll('messages')[index]; }); });
  }

  // Both buttons are in the same place, so nothing moves.
  function offerUnread() {
    var read = document.getElementById('mark-read');
    var unread = document.getElementById('mark-unread');
    if (read) { read.hidden = true; }
    if (unread) { unread.hidden = false; }
  }

  if (shown) {
    document.addEventListener('visibilitychange', tellShown);
    document.addEventListener('htmx:afterSettle', tellShown);
    if (document.readyState === 'complete') { tellShown(); } else { window.addEventListener('load', tellShown); }
  }

  // --- notifications ----------------------------------------------------------------------------

  var store = 'sm-news:' + address + ':' + agent();

  function agent() {
    var element = document.querySelector('meta[name="sm-news"]');
    return element ? element.dataset.agent : '';
  }

  // { on, since, seen }: belongs to this browser and this agent.
  function state() {
    try { return JSON.parse(localStorage.getItem(store)) || {}; } catch (error) { return {}; }
  }

  function keep(value) {
    try { localStorage.setItem(store, JSON.stringify(value)); } catch (error) { return false; }
    return true;
  }

  function supported() { return 'Notification' in window && window.isSecureContext; }

  function isOn() { return supported() && Notification.permission === 'granted' && state().on === true; }

  function notify(items) {
    var now = state();
    var seen = now.seen || [];
    items.filter(function (item) { return seen.indexOf(item.id) < 0; }).forEach(function (item) {
      seen.push(item.id);
      keep(Object.assign(now, { seen: seen.slice(-Kept) })); // stored before it is shown, so at most once
      try {
        var notification = new Notification(item.title, { tag: 'sm-' + item.id });
        notification.onclick = function () {
          window.focus();
          if (item.url) { window.location.assign(item.url); }
          notification.close();
        };
      } catch (error) {
        // Some phones grant the permission but support no notifications from pages. The badge shows the count there.
      }
    });
  }

  function poll() {
    var on = isOn();
    var since = on ? state().since : null;
    return ask(address + (since ? '?since=' + encodeURIComponent(since) : '')).then(function (news) {
      show(news);
      if (!on) { return; }
      notify(news.items);
      keep(Object.assign(state(), { since: news.now }));
    });
  }

  // Several open pages belong to one reader: the lock lets only one page at a time request and notify.
  function turn() {
    var once = function () { return poll().catch(function (error) { if (/^(401|403|404)$/.test(error.message)) { window.clearInterval(timer); } }); };
    return navigator.locks ? navigator.locks.request(store, once) : once();
  }

  var timer = address ? window.setInterval(turn, Interval) : 0;
  if (address) { document.addEventListener('visibilitychange', function () { if (document.visibilityState === 'visible') { turn(); } }); }
  if (address && isOn()) { turn(); }

  // The switch on the page Notifications. The browser asks the agent for permission only after a press on it.
  var section = document.querySelector('[data-sm-notify]');

  function draw() {
    var on = section.querySelector('[data-sm-notify-switch="on"]');
    var off = section.querySelector('[data-sm-notify-switch="off"]');
    var denied = supported() && Notification.permission === 'denied';
    section.querySelector('[data-sm-notify-state]').textContent =
      !supported() ? section.dataset.smMissing : denied ? section.dataset.smDenied : isOn() ? section.dataset.smOn : section.dataset.smOff;
    on.hidden = !supported() || denied || isOn();
    off.hidden = !isOn();
  }

  if (section && address) {
    draw();
    section.addEventListener('click', function (event) {
      var button = event.target.closest('[data-sm-notify-switch]');
      if (!button) { return; }
      if (button.dataset.smNotifySwitch === 'off') {
        keep({ on: false });
        draw();
        return;
      }
      Notification.requestPermission().then(function (permission) {
        if (permission !== 'granted') { draw(); return; }
        // Existing email causes no notifications.
        ask(address).then(function (news) {
          keep({ on: true, since: news.now, seen: [] });
          return ask(address + '?since=' + encodeURIComponent(news.now));
        }).then(function (news) {
          keep({ on: true, since: news.now, seen: news.items.map(function (item) { return item.id; }) });
          draw();
        }, draw);
      });
    });
  }
}());
