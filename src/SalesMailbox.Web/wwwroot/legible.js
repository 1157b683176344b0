// Changes the color of text in an email's frame that can't be read on its background, for example white letters on a picture that wasn't
// loaded. The frame runs no scripts, so everything is measured from here. Only colors change, so nothing moves.
(function () {
  'use strict';

  var MinContrast = 3; // WCAG 2.2, 1.4.3: the minimum for large text
  var MaxTexts = 20000;
  var Dark = '#1f2328';
  var Light = '#ffffff';

  function parse(color) {
    var parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/.exec(color);
    return parts ? { rgb: [Number(parts[1]), Number(parts[2]), Number(parts[3])], alpha: parts[4] === undefined ? 1 : Number(parts[4]) } : null;
  }

  function over(front, back) {
    return front.rgb.map(function (value, i) { return value * front.alpha + back[i] * (1 - front.alpha); });
  }

  function luminance(rgb) {
    var linear = rgb.map(function (value) {
      var part = value / 255;
      return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  function contrast(one, other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  // Returns the color behind an element; null if there is a picture or gradient, which can't be judged here.
  function backgrounds(inner) {
    var known = new Map();
    var view = inner.defaultView;
    return function behind(element) {
      var path = [];
      for (var at = element; at && !known.has(at); at = at.parentElement) { path.push(at); }
      var back = at ? known.get(at) : [255, 255, 255];
      while (path.length > 0) {
        var next = path.pop();
        var style = view.getComputedStyle(next);
        var own = parse(style.backgroundColor);
        if (style.backgroundImage !== 'none' && style.backgroundImage.indexOf('gradient') + style.backgroundImage.indexOf('url(') > -2) {
          back = null;
        } else if (own && own.alpha === 1) {
          back = own.rgb;
        } else if (own && own.alpha > 0 && back) {
          back = over(own, back);
        }
        known.set(next, back);
      }
      return back;
    };
  }

  function isSeen(style) {
    return style.visibility === 'visible' && Number(style.opacity) > 0 && parseFloat(style.fontSize) >= 2;
  }

  window.smLegible = function (inner) {
    var view = inner.defaultView;
    var behind = backgrounds(inner);
    var done = new Set();
    var walker = inner.createTreeWalker(inner.body, view.NodeFilter.SHOW_TEXT);
    var changes = [];
    for (var count = 0; count < MaxTexts && walker.nextNode(); count++) {
      var element = walker.currentNode.parentElement;
      if (done.has(element) || walker.currentNode.data.trim() === '') { continue; }
      done.add(element);
      var style = view.getComputedStyle(element);
      var color = parse(style.color);
      var back = isSeen(style) && color ? behind(element) : null;
      if (back && contrast(over(color, back), back) < MinContrast) { changes.push([element, luminance(back) > 0.18 ? Dark : Light]); }
    }
    changes.forEach(function (change) { change[0].style.setProperty('color', change[1], 'important'); });
  };
}());
