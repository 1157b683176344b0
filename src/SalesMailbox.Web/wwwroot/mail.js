// Makes the frames of emails as tall as their content and shows what wasn't loaded. The frame runs no scripts, so everything is measured
// from here.
(function () {
  'use strict';

  var MaxHeight = 30000;
  var MaxSteps = 200; // an email that is as tall as its frame must not grow forever
  var observers = new WeakMap();

  function documentOf(frame) {
    try {
      var inner = frame.contentDocument;
      return inner && inner.body && inner.documentElement.dataset.smBlocked !== undefined ? inner : null;
    } catch (error) {
      return null; // it shows another site
    }
  }

  var MinZoom = 0.5; // smaller text can't be read, so it scrolls sideways

  // Newsletters have a fixed width, so on a phone they are scaled down, as in email programs.
  function shrink(inner) {
    var root = inner.documentElement;
    inner.body.style.zoom = '';
    if (root.scrollWidth > root.clientWidth + 1) { inner.body.style.zoom = Math.max(MinZoom, root.clientWidth / root.scrollWidth); }
  }

  function fit(frame, inner) {
    var root = inner.documentElement;
    shrink(inner);
    var bar = root.scrollWidth > root.clientWidth ? 18 : 0;
    var zoom = Number(inner.body.style.zoom) || 1;
    var height = Math.min(Math.ceil(Math.max(inner.body.getBoundingClientRect().height, inner.body.scrollHeight * zoom)) + bar, MaxHeight);
    if (Math.abs(height - frame.clientHeight) > 1) { frame.style.height = height + frame.offsetHeight - frame.clientHeight + 'px'; }
  }

  function watch(frame, inner) {
    var steps = 0;
    var old = observers.get(frame);
    if (old) { old.disconnect(); }
    var observer = new ResizeObserver(function () {
      if (!frame.isConnected || steps++ > MaxSteps) {
        observer.disconnect();
        return;
      }
      fit(frame, inner);
    });
    observer.observe(inner.body);
    observers.set(frame, observer);
  }

  function tellBlocked(frame, inner) {
    var mail = frame.closest('[data-sm-mail]');
    var bar = mail && mail.querySelector('.sm-mail-remote');
    if (!bar) { return; }
    var count = Number(inner.documentElement.dataset.smLoadable); // what the button would load; the rest is never loaded
    var word = bar.querySelector('.sm-word');
    bar.dataset.smCounted = '';
    word.textContent = count === 0 ? bar.dataset.smRemoved : (count === 1 ? bar.dataset.smOne : bar.dataset.smMany).replace('{0}', count);
    bar.querySelector('a').hidden = count === 0;
    bar.hidden = Number(inner.documentElement.dataset.smBlocked) === 0 || inner.documentElement.dataset.smRemote === 'allowed';
  }

  // Offers the other view, plain text or formatted, if the email has both.
  function offerForms(frame, inner) {
    var mail = frame.closest('[data-sm-mail]');
    if (!mail) { return; }
    var html = inner.documentElement.dataset.smHtml === 'true';
    var plain = inner.documentElement.dataset.smForm === 'plain';
    mail.querySelectorAll('[data-sm-form]').forEach(function (link) { link.toggleAttribute('data-sm-offered', html && (link.dataset.smForm === 'plain') !== plain); });
  }

  // Plain text follows the page's theme. Other email is shown as it was designed, on a light background.
  function paint(inner) {
    inner.documentElement.dataset.smTheme = document.documentElement.dataset.bsTheme === 'dark' ? 'dark' : 'light';
    if (inner.documentElement.dataset.smText !== 'true') { window.smLegible(inner); }
  }

  new MutationObserver(function () {
    document.querySelectorAll('.sm-mail-frame').forEach(function (frame) {
      var inner = documentOf(frame);
      if (inner) { paint(inner); }
    });
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });

  function loaded(frame) {
    var inner = documentOf(frame);
    if (!inner) { return; }
    paint(inner);
    frame.style.height = '3px';
    fit(frame, inner);
    watch(frame, inner);
    tellBlocked(frame, inner);
    offerForms(frame, inner);
  }

  // The load event of a frame doesn't bubble, but it can be captured.
  document.addEventListener('load', function (event) {
    if (event.target.matches && event.target.matches('.sm-mail-frame')) { loaded(event.target); }
  }, true);

  // Frames that were loaded before this script ran.
  document.querySelectorAll('.sm-mail-frame').forEach(loaded);

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-sm-empty]');
    if (button) { button.closest('.sm-mail-more').replaceChildren(); }
  });

  // Headers and "Why here?" open below the links. They are scrolled into view and get the keyboard focus.
  document.addEventListener('htmx:afterSwap', function (event) {
    if (!event.target.classList.contains('sm-mail-more')) { return; }
    event.target.scrollIntoView({ block: 'nearest' });
    event.target.querySelector('[data-sm-empty]').focus({ preventScroll: true });
  });

  // Scrolls only the list, never the page around it.
  function reveal(row) {
    var list = row.closest('.sm-inbox-scroll').getBoundingClientRect();
    var place = row.getBoundingClientRect();
    var over = place.top < list.top ? place.top - list.top : Math.max(0, Math.min(place.bottom - list.bottom, place.top - list.top));
    row.closest('.sm-inbox-scroll').scrollTop += over;
  }

  function mark(current) {
    document.querySelectorAll('[data-sm-row]').forEach(function (row) {
      if (row === current) { row.setAttribute('aria-current', 'true'); } else { row.removeAttribute('aria-current'); }
    });
    if (current) { reveal(current); }
  }

  function rowOf(id) {
    return Array.from(document.querySelectorAll('[data-sm-row]')).find(function (row) { return row.dataset.smRow === id; });
  }

  // My Inbox: marks the open email in the list, and marks it as read. An email that arrives after the next one was chosen doesn't change
  // the selection.
  function show(pane) {
    var open = pane.querySelector('[data-sm-open]');
    var row = open && rowOf(open.dataset.smOpen);
    if (pane.dataset.smWanted === undefined || pane.dataset.smWanted === (open && open.dataset.smOpen)) {
      delete pane.dataset.smWanted;
      mark(row);
    }
    if (!row || open.dataset.smUnread) { return; } // nobody opened it
    row.classList.remove('sm-unread');
    var dot = row.querySelector('.sm-row-dot');
    if (dot) { dot.remove(); }
  }

  // The row is marked immediately, while its email is still loading, so that the next key press continues from there. Uses the capture
  // phase, before htmx aborts the previous request.
  document.addEventListener('click', function (event) {
    var row = event.target.closest('[data-sm-row]');
    if (!row || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    document.getElementById('sm-pane').dataset.smWanted = row.dataset.smRow;
    mark(row);
  }, true);

  // The email failed to load, so the open email becomes the current one again.
  document.addEventListener('htmx:afterRequest', function (event) {
    var pane = document.getElementById('sm-pane');
    if (event.detail.successful || !pane || pane.dataset.smWanted === undefined || event.detail.elt.dataset.smRow !== pane.dataset.smWanted) { return; }
    delete pane.dataset.smWanted;
    show(pane);
  });

  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.target.id !== 'sm-pane') { return; }
    show(event.target);
    event.target.scrollTop = 0;
    var heading = event.target.querySelector('h2');
    if (heading) { heading.focus({ preventScroll: true }); }
    if (!event.target.previousElementSibling.offsetParent) { window.scrollTo(0, 0); }
  });

  // The list keeps its scroll position when the page is reloaded, so that the next email is where the last one was.
  var List = 'sm-list';
  var scroller = document.querySelector('.sm-inbox-scroll');
  var name = scroller && scroller.closest('[data-sm-list]').dataset.smList;

  function keep() {
    try {
      window.sessionStorage.setItem(List, JSON.stringify({ name: name, top: scroller.scrollTop }));
    } catch (error) {
      return; // storage is disabled
    }
  }

  function restore() {
    try {
      var kept = JSON.parse(window.sessionStorage.getItem(List));
      if (kept && kept.name === name) { scroller.scrollTop = kept.top; }
    } catch (error) {
      return;
    }
  }

  if (scroller) {
    restore();
    window.addEventListener('pagehide', keep);
  }

  var pane = document.getElementById('sm-pane');
  if (pane) { show(pane); }
}());
