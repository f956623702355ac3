/* The words of a field with their faces: headings as they will be printed, open points, findings. */
(function () {
  'use strict';
  var desk = window.wenshuDesk;
  var marks = {};
  var MARKERS = [/^[一二三四五六七八九十百]{1,4}、/, /^[（(][一二三四五六七八九十百]{1,4}[）)]\s*/];
  var INDENT = '\u3000\u3000';

  /* The same as the page: a heading alone, or one short sentence before text (GB/T 9704-2012, 7.3.3). */
  function heading(text) {
    for (var level = 0; level < MARKERS.length; level++) {
      var marker = MARKERS[level].exec(text);
      if (marker) {
        var from = marker[0].length;
        var stop = text.indexOf('。', from);
        var end = stop < 0 ? (text.length - from <= 40 && !/[；：，]$/.test(text) ? text.length : 0)
          : (stop < text.length - 1 && stop - from <= 25 ? stop + 1 : 0);
        return end > from ? { level: level + 1, end: end } : null;
      }
    }
    return null;
  }

  /* Cuts a paragraph where any of its stretches begins or ends; each piece carries all classes that hold there. */
  function pieces(text, stretches) {
    var cuts = [0, text.length];
    stretches.forEach(function (one) { cuts.push(Math.min(one.start, text.length), Math.min(one.end, text.length)); });
    cuts = cuts.filter(function (cut, at) { return cuts.indexOf(cut) === at; }).sort(function (a, b) { return a - b; });
    var out = document.createDocumentFragment();
    for (var i = 0; i + 1 < cuts.length; i++) {
      var classes = stretches.filter(function (one) { return one.start <= cuts[i] && one.end >= cuts[i + 1]; })
        .map(function (one) { return one.look; });
      var words = text.slice(cuts[i], cuts[i + 1]);
      if (classes.length) {
        var span = document.createElement('span');
        span.className = classes.join(' ');
        span.textContent = words;
        out.appendChild(span);
      } else {
        out.appendChild(document.createTextNode(words));
      }
    }
    return out;
  }

  function paint(control) {
    var back = control.previousElementSibling;
    if (!back || back.className !== 'back') { return; }
    var name = desk.nameOf(control);
    var many = control.hasAttribute('data-lines');
    var number = 0;
    back.textContent = '';
    (many ? control.value.split('\n') : [control.value]).forEach(function (line, at) {
      if (at > 0) { back.appendChild(document.createTextNode('\n')); }
      var lead = /^\s*/.exec(line)[0];
      var text = line.slice(lead.length);
      if (text === '') { back.appendChild(document.createTextNode(line)); return; }
      var stretches = (marks[many ? name + '#' + number : name] || []).slice();
      var head = control.hasAttribute('data-indent') ? heading(text.trim()) : null;
      if (head) { stretches.push({ start: 0, end: head.end, look: 'h' + head.level }); }
      var open = /【(?:待填|待定)[：:]?[^】]*】/g;
      for (var found = open.exec(text); found; found = open.exec(text)) {
        stretches.push({ start: found.index, end: found.index + found[0].length, look: 'open' });
      }
      back.appendChild(document.createTextNode(lead));
      back.appendChild(pieces(text, stretches));
      number++;
    });
    /* An empty last line has height, too. */
    back.appendChild(document.createTextNode('\u200B'));
  }
  desk.paint = function () { desk.form.querySelectorAll('.paper > textarea').forEach(paint); };
  /* Findings to be marked, by their place. */
  desk.setMarks = function (all) { marks = all; desk.paint(); };

  /* Brings the cursor's line into view: a field that grows does not scroll by itself. */
  desk.on('shown', function (control) {
    var scroll = control.closest('.scroll');
    if (!scroll) { control.scrollIntoView({ block: 'nearest' }); return; }
    var top = control.getBoundingClientRect().top;
    var back = control.previousElementSibling;
    if (back && back.className === 'back' && control.selectionStart > 0) {
      var range = document.createRange();
      var left = control.selectionStart;
      var walk = document.createTreeWalker(back, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        if (left <= walk.currentNode.length) {
          range.setStart(walk.currentNode, left);
          range.setEnd(walk.currentNode, left);
          var box = range.getClientRects()[0];
          if (box) { top = box.top; }
          break;
        }
        left -= walk.currentNode.length;
      }
    }
    var frame = scroll.getBoundingClientRect();
    if (top < frame.top + 40 || top > frame.bottom - 60) { scroll.scrollTop += top - frame.top - frame.height / 3; }
  });

  function insert(words) { document.execCommand('insertText', false, words); }
  desk.form.addEventListener('keydown', function (event) {
    var control = event.target;
    if (event.isComposing || event.keyCode === 229 || control.tagName !== 'TEXTAREA') { return; }
    if (event.key === 'Enter' && control.hasAttribute('data-one')) { event.preventDefault(); return; }
    if (!control.hasAttribute('data-indent')) { return; }
    var at = control.selectionStart;
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      var line = control.value.slice(control.value.lastIndexOf('\n', at - 1) + 1, at).trim();
      insert('\n' + (line.charAt(0) === '|' ? '' : INDENT));
    } else if (event.key === 'Backspace' && at === control.selectionEnd && /\n[\u3000 ]+$/.test(control.value.slice(0, at))) {
      event.preventDefault();
      control.setSelectionRange(at - /\n[\u3000 ]+$/.exec(control.value.slice(0, at))[0].length, at);
      document.execCommand('delete');
    }
  });
  /* What is pasted comes as paragraphs, whatever it was. */
  desk.form.addEventListener('paste', function (event) {
    var control = event.target;
    if (control.tagName !== 'TEXTAREA' || control.id === 'text' || !event.clipboardData) { return; }
    var lines = event.clipboardData.getData('text/plain').split(/\r?\n/).map(function (line) { return line.trim(); })
      .filter(function (line) { return line !== ''; });
    if (!lines.length) { return; }
    event.preventDefault();
    var indent = control.hasAttribute('data-indent');
    insert(control.hasAttribute('data-one') ? lines.join('') : lines.map(function (line, at) {
      return at > 0 && indent && line.charAt(0) !== '|' ? INDENT + line : line;
    }).join('\n'));
  });
  desk.form.addEventListener('focusin', function (event) {
    var control = event.target;
    if (control.hasAttribute && control.hasAttribute('data-indent') && control.value === '') {
      control.value = INDENT;
      control.setSelectionRange(2, 2);
    }
    desk.form.querySelectorAll('.row.here').forEach(function (row) { row.classList.remove('here'); });
    if (control.closest && control.closest('.row')) { control.closest('.row').classList.add('here'); }
  });
  desk.on('changed', function (control) { if (control && control.tagName === 'TEXTAREA') { paint(control); } });
  desk.paint();
})();
