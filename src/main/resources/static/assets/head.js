/* The most used items of the draft's head as fields: both ways, on single lines only; the text stays the truth. */
(function () {
  'use strict';
  var text = document.getElementById('text');
  var fields = Array.prototype.slice.call(document.querySelectorAll('#fields [data-key]'));

  /* The lines between the two rules, as [from, to). */
  function head(lines) {
    var open = lines.findIndex(function (line) { return line.trim() !== ''; });
    if (open < 0 || lines[open].trim() !== '---') { return null; }
    for (var i = open + 1; i < lines.length; i++) {
      if (lines[i].trim() === '---') { return [open + 1, i]; }
    }
    return null;
  }

  function find(lines, range, key) {
    for (var i = range[0]; i < range[1]; i++) {
      if (lines[i].indexOf(key + ':') === 0) { return i; }
    }
    return -1;
  }

  function value(line, key) {
    var raw = line.slice(key.length + 1).trim();
    if (/^".*"$/.test(raw)) {
      try { return JSON.parse(raw); } catch (e) { return null; }
    }
    if (/^'.*'$/.test(raw)) { return raw.slice(1, -1).replace(/''/g, "'"); }
    return /^[|>]/.test(raw) ? null : raw;
  }

  function quoted(raw) {
    var plain = /^[^\s\-?:,\[\]{}#&*!|>'"%@`][^#:"\\]*$/.test(raw) && !/\s$/.test(raw) && !/^[\d.,]+$/.test(raw)
      && !/^(true|false|yes|no|null|~)$/i.test(raw);
    return plain ? raw : JSON.stringify(raw);
  }

  function read() {
    var lines = text.value.split('\n');
    var range = head(lines);
    fields.forEach(function (field) {
      if (document.activeElement === field) { return; }
      var at = range ? find(lines, range, field.getAttribute('data-key')) : -1;
      var found = at < 0 ? '' : value(lines[at], field.getAttribute('data-key'));
      var next = at >= 0 && at + 1 < range[1] && /^\s/.test(lines[at + 1]);
      field.disabled = !range || found === null || next;
      field.value = found === null || next ? '（请在下面的全文里修改）' : found;
    });
  }

  function write(field) {
    var lines = text.value.split('\n');
    var range = head(lines);
    if (!range) { return; }
    var key = field.getAttribute('data-key');
    var at = find(lines, range, key);
    var entered = field.value.replace(/\s+$/, '');
    if (at >= 0) {
      if (entered === '') { lines.splice(at, 1); } else { lines[at] = key + ': ' + quoted(entered); }
    } else if (entered !== '') {
      lines.splice(range[1], 0, key + ': ' + quoted(entered));
    }
    text.value = lines.join('\n');
    document.dispatchEvent(new CustomEvent('wenshu:head'));
  }

  fields.forEach(function (field) {
    field.addEventListener('input', function () { write(field); });
    field.addEventListener('keydown', function (event) { if (event.key === 'Enter') { event.preventDefault(); } });
  });
  text.addEventListener('input', read);
  read();
})();
