/* The desk: what all its parts share. A place is named by its field and the number of the paragraph: body#3, i.标题. */
(function () {
  'use strict';
  var section = document.querySelector('.desk');
  var form = document.getElementById('editor');
  var desk = { section: section, form: form, id: section.getAttribute('data-id'), asText: !!form.elements.text };
  var listeners = {};
  window.wenshuDesk = desk;

  desk.on = function (what, hear) { (listeners[what] = listeners[what] || []).push(hear); };
  desk.tell = function (what, news) { (listeners[what] || []).forEach(function (hear) { hear(news); }); };

  /* What the fields say, as a page would send it, without the version. */
  desk.fields = function () {
    var out = new URLSearchParams();
    Array.prototype.forEach.call(form.elements, function (one) {
      if (!one.name || one.name === 'version' || one.name === '_csrf'
        || (one.type === 'checkbox' && !one.checked)) { return; }
      out.append(one.name, one.value);
    });
    return out;
  };
  desk.ask = function (path, values) {
    var body = values instanceof URLSearchParams ? values : new URLSearchParams(values || {});
    return window.wenshuSheets.ask('/drafts/' + path, body);
  };
  desk.version = function (value) {
    if (value !== undefined) {
      form.elements.version.value = value;
      var issue = document.getElementById('issue');
      if (issue) { issue.elements.version.value = value; }
    }
    return form.elements.version.value;
  };

  /* The fields that hold words. */
  desk.controls = function () {
    return Array.prototype.filter.call(form.elements, function (one) {
      return one.name && one.name !== 'version' && one.type !== 'hidden' && one.type !== 'checkbox' && !one.hidden;
    });
  };
  function rowNumber(row) {
    return Array.prototype.indexOf.call(row.parentNode.children, row);
  }
  /* The name of a field as places use it: rows count by where they stand. */
  desk.nameOf = function (control) {
    var row = control.closest('.entry-row');
    if (!row) { return control.name; }
    var part = control.name.slice(control.name.lastIndexOf('.') + 1);
    return row.getAttribute('data-row') + '.' + rowNumber(row) + '.' + part;
  };
  desk.control = function (name) {
    return desk.controls().find(function (one) { return desk.nameOf(one) === name; }) || null;
  };

  /* The paragraphs of a field: where each begins in its value, and its words. */
  desk.paragraphs = function (control) {
    if (!control.hasAttribute('data-lines')) {
      var lead = /^\s*/.exec(control.value)[0].length;
      return [{ start: lead, text: control.value.trim() }];
    }
    var out = [];
    var at = 0;
    control.value.split('\n').forEach(function (line) {
      var lead = /^\s*/.exec(line)[0].length;
      if (lead < line.length) { out.push({ start: at + lead, text: line.trim() }); }
      at += line.length + 1;
    });
    return out;
  };
  desk.split = function (at) {
    var cut = at.indexOf('#');
    return cut < 0 ? { name: at, number: 0 } : { name: at.slice(0, cut), number: Number(at.slice(cut + 1)) };
  };
  /* A place as {control, start, end} in the field's value; null when there is no such field any more. */
  desk.find = function (at, start, end) {
    var place = desk.split(at);
    var control = desk.control(place.name);
    if (!control) { return null; }
    var paragraph = desk.paragraphs(control)[place.number] || { start: 0, text: '' };
    return { control: control, start: Math.min(paragraph.start + start, control.value.length),
      end: Math.min(paragraph.start + end, control.value.length) };
  };
  /* Where the cursor is, as {at, offset}; null outside the fields. */
  desk.cursor = function () {
    var control = document.activeElement;
    if (!control || control.form !== form || !control.name || control.type === 'hidden' || control.type === 'checkbox') { return null; }
    var name = desk.nameOf(control);
    var caret = typeof control.selectionStart === 'number' ? control.selectionStart : 0;
    if (!control.hasAttribute('data-lines')) {
      return { at: name, offset: Math.max(0, caret - desk.paragraphs(control)[0].start) };
    }
    var number = 0;
    var paragraphs = desk.paragraphs(control);
    for (var i = 0; i < paragraphs.length; i++) { if (paragraphs[i].start <= caret || i === 0) { number = i; } }
    var here = paragraphs[number] || { start: 0 };
    return { at: name + '#' + number, offset: Math.max(0, caret - here.start) };
  };
  /* Puts the cursor at a place and shows it. */
  desk.go = function (at, start, end) {
    var place = desk.find(at, start, end === undefined ? start : end);
    if (!place) { return false; }
    for (var fold = place.control.closest('details'); fold; fold = fold.parentNode.closest('details')) { fold.open = true; }
    place.control.focus({ preventScroll: true });
    if (place.control.setSelectionRange && place.control.tagName !== 'SELECT') {
      try { place.control.setSelectionRange(place.start, place.end); } catch (e) { /* not a field of text */ }
    }
    desk.tell('shown', place.control);
    return true;
  };
  /* Puts words in place of a stretch so that the browser itself can undo it. */
  desk.put = function (control, start, end, words) {
    control.focus({ preventScroll: true });
    if (control.tagName === 'SELECT') {
      control.value = words;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    control.setSelectionRange(start, end);
    var done = words === '' ? (start === end || document.execCommand('delete')) : document.execCommand('insertText', false, words);
    if (!done) {
      control.setRangeText(words, start, end, 'end');
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

  /* Panels over the page: focus goes in, stays in, and comes back. */
  var before = null;
  desk.open = function (panel) {
    before = document.activeElement;
    panel.hidden = false;
    var first = panel.querySelector('input, button, select, textarea');
    if (first) { first.focus(); }
  };
  desk.close = function (panel) {
    panel.hidden = true;
    if (before && before.focus) { before.focus(); }
  };
  document.addEventListener('keydown', function (event) {
    var panel = document.querySelector('.panel:not([hidden])');
    if (!panel) { return; }
    if (event.key === 'Escape') {
      event.preventDefault();
      desk.close(panel);
    } else if (event.key === 'Tab') {
      var stops = panel.querySelectorAll('input, button, select, textarea');
      var last = stops[stops.length - 1];
      if (event.shiftKey && document.activeElement === stops[0]) { event.preventDefault(); last.focus(); }
      if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); stops[0].focus(); }
    }
  });
  document.addEventListener('click', function (event) {
    if (event.target.hasAttribute && event.target.hasAttribute('data-close')) { desk.close(event.target.closest('.panel')); }
  });

  desk.news = function (text, act, label) {
    var news = document.getElementById('news');
    news.textContent = text;
    if (act) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'small';
      button.textContent = label;
      button.addEventListener('click', function () { news.hidden = true; act(); });
      news.appendChild(document.createTextNode(' '));
      news.appendChild(button);
    }
    news.hidden = !text;
  };
  /* On its way through sign-off nobody changes it. */
  desk.held = section.hasAttribute('data-held');
  if (desk.held) {
    Array.prototype.forEach.call(form.elements, function (one) {
      if (one.tagName === 'TEXTAREA' || (one.tagName === 'INPUT' && one.type !== 'checkbox')) { one.readOnly = true; } else if (one.type !== 'hidden') { one.disabled = true; }
    });
  }
  form.addEventListener('input', function (event) { desk.tell('changed', event.target); });
  form.addEventListener('change', function (event) {
    if (event.target.tagName === 'SELECT' || event.target.type === 'checkbox') { desk.tell('changed', event.target); }
  });
})();
