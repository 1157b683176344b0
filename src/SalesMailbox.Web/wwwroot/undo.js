// The report of an action in My Inbox. It is read aloud, and its Undo button counts down its seconds and disappears. The server checks the
// time too.
(function () {
  'use strict';

  function count(form) {
    var end = performance.now() + Number(form.dataset.smUndo) * 1000;
    var word = form.querySelector('[data-sm-seconds]');
    var timer = window.setInterval(tick, 250);
    tick();

    function tick() {
      var left = Math.ceil((end - performance.now()) / 1000);
      if (left > 0 && form.isConnected) {
        word.textContent = left;
        return;
      }
      window.clearInterval(timer);
      if (form.dataset.smSent) { return; } // already pressed, so it must not disappear under the pointer
      if (form.contains(document.activeElement)) { form.parentElement.querySelector('[data-sm-done-text]').focus(); }
      form.remove();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-sm-undo]').forEach(count);
    var text = document.querySelector('[data-sm-done-text]');
    var live = document.getElementById('sm-live');
    if (text && live) { window.setTimeout(function () { live.textContent = text.textContent.trim().replace(/\s+/g, ' '); }, 100); }
  });
}());
