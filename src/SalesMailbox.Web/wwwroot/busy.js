// Shows work in progress: a line at the top of the window, and the pressed button as disabled. Neither takes up space, so nothing moves.
(function () {
  'use strict';

  var Wait = 150; // shorter work isn't shown
  var running = 0;
  var timer = 0;

  function begin() {
    running += 1;
    if (running === 1) { timer = window.setTimeout(function () { document.documentElement.classList.add('sm-busy'); }, Wait); }
  }

  function end() {
    running = Math.max(0, running - 1);
    if (running > 0) { return; }
    window.clearTimeout(timer);
    document.documentElement.classList.remove('sm-busy');
  }

  function pressed(element) {
    if (element.matches('button, a.btn')) { return [element]; }
    return element.matches('form') ? Array.from(element.querySelectorAll('button[type="submit"]')) : [];
  }

  function hold(elements) {
    elements.forEach(function (element) {
      if (element.disabled) { return; } // it was already disabled
      element.dataset.smHeld = '';
      if (element.matches('button')) { element.disabled = true; } else { element.setAttribute('aria-disabled', 'true'); }
    });
  }

  function release(elements) {
    elements.forEach(function (element) {
      if (element.dataset.smHeld === undefined) { return; }
      delete element.dataset.smHeld;
      if (element.matches('button')) { element.disabled = false; } else { element.removeAttribute('aria-disabled'); }
    });
  }

  document.addEventListener('htmx:beforeSend', function (event) {
    begin();
    hold(pressed(event.detail.elt));
    event.detail.target.setAttribute('aria-busy', 'true');
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    end();
    release(pressed(event.detail.elt));
    event.detail.target.removeAttribute('aria-busy');
  });

  // A form that leaves the page. The pressed button's value is part of the form, so the buttons are disabled a moment later.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    window.setTimeout(function () {
      if (event.defaultPrevented || form.target) { return; }
      begin();
      if (form.method === 'post') { hold(Array.from(form.elements).filter(function (element) { return element.matches('button[type="submit"]'); })); }
    });
  });

  // The browser went back to a cached page.
  window.addEventListener('pageshow', function () {
    release(Array.from(document.querySelectorAll('[data-sm-held]')));
    running = 0;
    end();
  });
}());
