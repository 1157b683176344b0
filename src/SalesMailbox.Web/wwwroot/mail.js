// Mails in frames: as tall as their content, and what they did not load is told. The frame runs no script of its own; all is measured from here.
(function () {
  'use strict';

  var MaxHeight = 30000;
  var MaxSteps = 200; // a mail that is as tall as its frame must not grow forever
  var observers = new WeakMap();

  function documentOf(frame) {
    try {
      var inner = frame.contentDocument;
      return inner && inner.body && inner.documentElement.dataset.smBlocked !== undefined ? inner : null;
    } catch (error) {
      return null; // it shows another site
    }
  }

  function fit(frame, inner) {
    var root = inner.documentElement;
    var bar = root.scrollWidth > root.clientWidth ? 18 : 0;
    var height = Math.min(Math.ceil(inner.body.scrollHeight) + bar, MaxHeight);
    if (Math.abs(height - frame.clientHeight) > 1) { frame.style.height = height + 'px'; }
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
    var count = Number(inner.documentElement.dataset.smBlocked);
    var word = bar.querySelector('.sm-word');
    word.textContent = count === 1 ? bar.dataset.smOne : bar.dataset.smMany.replace('{0}', count);
    bar.hidden = count === 0 || inner.documentElement.dataset.smRemote === 'allowed';
  }

  function loaded(frame) {
    var inner = documentOf(frame);
    if (!inner) { return; }
    frame.classList.add('sm-fitted');
    frame.style.height = '1px';
    fit(frame, inner);
    watch(frame, inner);
    tellBlocked(frame, inner);
  }

  // A frame's load event does not bubble, but it can be caught on the way down.
  document.addEventListener('load', function (event) {
    if (event.target.matches && event.target.matches('.sm-mail-frame')) { loaded(event.target); }
  }, true);

  // Those that were quicker than this script.
  document.querySelectorAll('.sm-mail-frame').forEach(loaded);

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-sm-empty]');
    if (button) { button.closest('.sm-mail-more').replaceChildren(); }
  });
}());
