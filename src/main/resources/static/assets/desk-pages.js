/* The real pages beside the fields: set again while somebody types, only changed pages drawn; places go both ways. */
(function () {
  'use strict';
  var desk = window.wenshuDesk;
  var holder = document.getElementById('pages');
  var state = document.getElementById('state');
  var notes = document.getElementById('notes');
  var faults = document.getElementById('faults');
  var shown = [];
  var lines = [];
  var zoom = 1;
  var busy = false;
  var again = false;
  var timer = null;
  var cursorTimer = null;

  function width() { return Math.max(280, Math.min(holder.clientWidth - 30, 900)) * zoom; }
  function size(page) {
    page.node.style.width = width() + 'px';
    page.node.style.height = width() * page.height / page.width + 'px';
  }
  /* Draws a page; the old picture stays until the new one is ready. */
  function draw(page, svg) {
    var image = new Image();
    var url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.alt = '';
    image.onload = image.onerror = function () {
      URL.revokeObjectURL(url);
      var old = page.node.querySelector('img');
      if (page.image !== image) { return; }
      if (old) { page.node.replaceChild(image, old); } else { page.node.insertBefore(image, page.node.firstChild); }
      holder.setAttribute('data-drawn', Number(holder.getAttribute('data-drawn') || 0) + 1);
    };
    page.image = image;
    image.src = url;
  }
  function update(pages) {
    var sent = 0;
    pages.forEach(function (news, at) {
      var page = shown[at];
      if (!page) {
        page = shown[at] = { node: document.createElement('div') };
        page.node.className = 'page';
        holder.appendChild(page.node);
      }
      page.node.setAttribute('aria-label', '第 ' + (at + 1) + ' 页，共 ' + pages.length + ' 页');
      page.node.setAttribute('role', 'img');
      page.width = news.width;
      page.height = news.height;
      if (news.svg) { page.svg = news.svg; sent++; }
      if (page.mark !== news.mark) {
        /* A page that only moved is taken from where it stood. */
        var same = news.svg || (shown.old[news.mark] || {}).svg;
        page.svg = same || page.svg;
        draw(page, page.svg);
        page.mark = news.mark;
      }
      size(page);
    });
    while (shown.length > pages.length) { holder.removeChild(shown.pop().node); }
    return sent;
  }
  function remember() {
    shown.old = {};
    shown.forEach(function (page) { shown.old[page.mark] = { svg: page.svg }; });
  }

  function wrong(list) {
    desk.form.querySelectorAll('.msg[data-wrong]').forEach(function (msg) { msg.textContent = ''; msg.removeAttribute('data-wrong'); });
    desk.form.querySelectorAll('[aria-invalid]').forEach(function (one) { one.removeAttribute('aria-invalid'); });
    var rest = [];
    list.forEach(function (one) {
      var control = one.at ? desk.control(desk.split(one.at).name) : null;
      var msg = control ? (control.closest('.entry-row') || control.closest('.row')).querySelector('.msg') : null;
      if (!msg) { rest.push(one); return; }
      msg.textContent += one.message;
      msg.setAttribute('data-wrong', '');
      control.setAttribute('aria-invalid', 'true');
    });
    return rest;
  }
  function wholeText(list) {
    faults.textContent = '';
    list.forEach(function (one) {
      var item = document.createElement('li');
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.textContent = (one.line ? '第' + one.line + '行：' : '') + one.message;
      button.addEventListener('click', function () {
        var text = desk.form.elements.text;
        var before = text.value.split('\n').slice(0, one.line - 1).join('\n').length + (one.line > 1 ? 1 : 0);
        text.focus();
        text.setSelectionRange(before, before + (text.value.split('\n')[one.line - 1] || '').length);
      });
      item.appendChild(button);
      faults.appendChild(item);
    });
    faults.hidden = list.length === 0;
  }
  function tellNotes(list) {
    notes.hidden = list.length === 0;
    notes.querySelector('summary').textContent = '还有 ' + list.length + ' 处待填或提醒';
    var ul = notes.querySelector('ul');
    ul.textContent = '';
    list.forEach(function (note) {
      var item = document.createElement('li');
      item.textContent = note;
      ul.appendChild(item);
    });
  }

  function typeset() {
    if (busy) { again = true; return; }
    busy = true;
    again = false;
    var began = Date.now();
    var body = desk.fields();
    remember();
    body.append('known', shown.map(function (page) { return page.mark; }).join(','));
    desk.ask('live', body).then(function (answer) {
      busy = false;
      if (!answer.ok) {
        state.textContent = answer.status === 0 ? '连不上服务，下面是断开前的版面。' : '没有排成：' + ((answer.problem.faults || [{}])[0].message || '请稍后再试');
        holder.classList.add('dim');
        if (again) { schedule(1500); }
        return;
      }
      var news = answer.json;
      var rest = desk.asText ? news.faults : wrong(news.faults);
      if (desk.asText) { wholeText(rest); }
      if (news.pages.length) {
        lines = news.lines;
        var sent = update(news.pages);
        holder.classList.remove('dim');
        holder.setAttribute('data-pages', news.pages.length);
        holder.setAttribute('data-turn', Number(holder.getAttribute('data-turn') || 0) + 1);
        state.textContent = '共 ' + news.pages.length + ' 页，与打印一致' + (news.faults.length ? '；写法有误的项目暂时空着。' : '。');
        state.title = '更新 ' + sent + ' 页，' + (Date.now() - began) + ' 毫秒';
        document.getElementById('title').textContent = news.title || '（没有标题）';
        tellNotes(news.notes);
        spot();
        desk.tell('pages', lines);
      } else {
        holder.classList.add('dim');
        state.textContent = '草稿有误，下面仍是上一次的版面。' + (desk.asText ? '' : rest.map(function (one) { return one.message; }).join(''));
      }
      if (again) { typeset(); }
    });
  }
  function schedule(wait) {
    window.clearTimeout(timer);
    timer = window.setTimeout(typeset, wait);
  }

  /* From the cursor to the page. */
  function box(line, from, to, look) {
    var page = shown[line.page];
    if (!page) { return null; }
    var node = document.createElement('div');
    var left = line.xs[Math.max(0, Math.min(from, line.xs.length - 1))];
    var right = line.xs[Math.max(0, Math.min(to, line.xs.length - 1))];
    node.className = look;
    node.style.left = left / page.width * 100 + '%';
    if (look !== 'caret') { node.style.width = (right - left) / page.width * 100 + '%'; }
    node.style.top = line.top / page.height * 100 + '%';
    node.style.height = (line.bottom - line.top) / page.height * 100 + '%';
    page.node.appendChild(node);
    return node;
  }
  function clear(look) {
    holder.querySelectorAll('.' + look).forEach(function (node) { node.remove(); });
  }
  /* Draws a stretch of a field wherever it stands on the pages. */
  desk.markPage = function (at, start, end, look) {
    lines.forEach(function (line) {
      if (line.at !== at) { return; }
      var from = Math.max(start, line.start) - line.start;
      var to = Math.min(end, line.start + line.xs.length - 1) - line.start;
      if (from < to) { box(line, from, to, look); }
    });
  };
  desk.clearPage = clear;
  function spot() {
    clear('spot');
    clear('caret');
    var cursor = desk.cursor();
    if (!cursor) { return; }
    var at = cursor.at;
    var here = null;
    lines.forEach(function (line) {
      if (line.at !== at && line.at !== at + '#0') { return; }
      box(line, 0, line.xs.length - 1, 'spot');
      if (line.start <= cursor.offset && (!here || line.start >= here.start) && !(here && here.start === line.start)) { here = line; }
    });
    if (!here) { return; }
    var node = box(here, cursor.offset - here.start, 0, 'caret');
    if (node && document.activeElement !== holder) { show(node); }
  }
  function show(node) {
    var frame = holder.getBoundingClientRect();
    var place = node.getBoundingClientRect();
    if (place.top < frame.top + 20 || place.bottom > frame.bottom - 20) {
      holder.scrollTop += place.top - frame.top - frame.height / 3;
    }
  }
  /* From the page to the cursor. */
  function hit(event) {
    var node = event.target.closest('.page');
    var at = shown.findIndex(function (page) { return page.node === node; });
    if (at < 0) { return; }
    var frame = node.getBoundingClientRect();
    var x = (event.clientX - frame.left) / frame.width * shown[at].width;
    var y = (event.clientY - frame.top) / frame.height * shown[at].height;
    var best = null;
    var least = Infinity;
    lines.forEach(function (line) {
      if (line.page !== at) { return; }
      var dy = y < line.top ? line.top - y : (y > line.bottom ? y - line.bottom : 0);
      var right = line.xs[line.xs.length - 1];
      var dx = x < line.xs[0] ? line.xs[0] - x : (x > right ? x - right : 0);
      var far = dy * 4 + dx;
      if (far < least) { least = far; best = line; }
    });
    if (!best || least > 1600) { return; }
    var number = 0;
    for (var i = 0; i + 1 < best.xs.length; i++) { if (x >= (best.xs[i] + best.xs[i + 1]) / 2) { number = i + 1; } }
    desk.go(best.at, best.start + number);
  }
  holder.addEventListener('click', hit);
  document.addEventListener('selectionchange', function () {
    window.clearTimeout(cursorTimer);
    cursorTimer = window.setTimeout(spot, 60);
  });
  desk.form.addEventListener('keyup', function () { window.clearTimeout(cursorTimer); cursorTimer = window.setTimeout(spot, 60); });
  desk.form.addEventListener('focusin', function () { window.clearTimeout(cursorTimer); cursorTimer = window.setTimeout(spot, 60); });
  document.getElementById('larger').addEventListener('click', function () { zoom = Math.min(2, zoom * 1.2); shown.forEach(size); });
  document.getElementById('smaller').addEventListener('click', function () { zoom = Math.max(0.5, zoom / 1.2); shown.forEach(size); });
  window.addEventListener('resize', function () { shown.forEach(size); });
  desk.on('changed', function () { schedule(90); });
  typeset();
})();
