/* What was read from a paper, marked where it was read: the fact in hand strongly, all others lightly. */
(function () {
  'use strict';
  var text = document.getElementById('source-text');
  var lines = Array.prototype.map.call(text.children, function (node) {
    return { node: node, start: Number(node.getAttribute('data-start')), number: Number(node.getAttribute('data-n')), words: node.textContent };
  });
  var facts = Array.prototype.map.call(document.querySelectorAll('.fact'), function (node) {
    return { node: node, line: Number(node.getAttribute('data-line')), start: Number(node.getAttribute('data-start')), end: Number(node.getAttribute('data-end')) };
  });
  var now = null;

  function stretch(fact, line) {
    if (fact.line === 0) { return null; }
    if (fact.end <= fact.start) { return fact.line === line.number ? [0, line.words.length] : null; }
    var from = Math.max(0, fact.start - line.start);
    var to = Math.min(line.words.length, fact.end - line.start);
    return from < to ? [from, to] : null;
  }
  function paint(line) {
    var light = [];
    facts.forEach(function (fact) {
      var part = stretch(fact, line);
      if (part) { light.push({ part: part, fact: fact }); }
    });
    if (!light.length) { return; }
    var cuts = [0, line.words.length];
    light.forEach(function (one) { cuts.push(one.part[0], one.part[1]); });
    cuts = cuts.filter(function (cut, at) { return cuts.indexOf(cut) === at; }).sort(function (a, b) { return a - b; });
    line.node.textContent = '';
    for (var i = 0; i + 1 < cuts.length; i++) {
      var here = light.filter(function (one) { return one.part[0] <= cuts[i] && one.part[1] >= cuts[i + 1]; });
      var words = line.words.slice(cuts[i], cuts[i + 1]);
      if (!here.length) { line.node.appendChild(document.createTextNode(words)); continue; }
      var mark = document.createElement('mark');
      mark.className = here.some(function (one) { return one.fact === now; }) ? 'now' : 'light';
      mark.textContent = words;
      line.node.appendChild(mark);
    }
  }
  function show(fact) {
    if (now === fact) { return; }
    if (now) { now.node.classList.remove('now'); }
    now = fact;
    lines.forEach(paint);
    if (!fact) { return; }
    fact.node.classList.add('now');
    var mark = text.querySelector('mark.now');
    if (mark) {
      var frame = text.getBoundingClientRect();
      text.scrollTop += mark.getBoundingClientRect().top - frame.top - frame.height / 3;
    }
  }
  function of(node) {
    var holder = node.closest ? node.closest('.fact') : null;
    return facts.find(function (fact) { return fact.node === holder; });
  }
  document.getElementById('facts').addEventListener('focusin', function (event) { var fact = of(event.target); if (fact) { show(fact); } });
  document.getElementById('facts').addEventListener('click', function (event) {
    var fact = of(event.target);
    if (fact) { show(fact); }
    if (event.target.classList.contains('where')) { event.preventDefault(); }
  });
  /* From the paper to the fact. */
  text.addEventListener('click', function (event) {
    var node = event.target.closest('.l');
    if (!node || event.target.tagName !== 'MARK') { return; }
    var line = lines.find(function (one) { return one.node === node; });
    var at = 0;
    for (var before = event.target.previousSibling; before; before = before.previousSibling) { at += before.textContent.length; }
    var fact = facts.find(function (one) { var part = stretch(one, line); return part && part[0] <= at && at < part[1]; });
    if (fact) {
      var field = fact.node.querySelector('input:not([type=checkbox]), select');
      (field || fact.node).focus();
      show(fact);
    }
  });
  lines.forEach(paint);
})();
