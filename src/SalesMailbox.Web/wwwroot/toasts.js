// Messages appear on top of the page and move nothing. In My Inbox the messages of the last action are moved here; on other pages they are
// at the top of the page.
(function () {
  'use strict';

  function place() {
    var known = document.querySelector('[data-sm-toasts]');
    if (known) { return known; }
    var made = document.createElement('div');
    made.className = 'sm-toasts';
    made.dataset.smToasts = '';
    made.setAttribute('role', 'status');
    document.body.append(made);
    return made;
  }

  function close(label) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn-close';
    button.dataset.bsDismiss = 'alert';
    button.setAttribute('aria-label', label);
    return button;
  }

  document.addEventListener('sm-tell', function (event) {
    var before = document.querySelector('[data-sm-told]');
    var toast = document.createElement('div');
    toast.className = 'alert alert-dismissible alert-' + event.detail.kind;
    toast.dataset.smTold = '';
    toast.setAttribute('role', 'alert');
    toast.append(event.detail.text, close(event.detail.close));
    if (before) { before.replaceWith(toast); } else { place().append(toast); }
  });

  // Moved before this page is painted, so that messages don't appear in the host's place first.
  var messages = document.getElementById('sm-messages');
  if (messages && document.querySelector('[data-sm-inbox]')) { place().append.apply(place(), Array.from(messages.children)); }
}());
