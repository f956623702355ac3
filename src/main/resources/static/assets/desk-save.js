/* Saves by itself. What cannot be sent is kept in this browser and sent later; nothing that was typed is ever only here. */
(function () {
  'use strict';
  var desk = window.wenshuDesk;
  var PAUSE = 1500;
  var LONGEST = 4000;
  var key = 'wenshu-draft-' + desk.id + '-' + desk.section.getAttribute('data-who');
  var saved = document.getElementById('saved');
  var base = desk.fields().toString();
  var typedAt = 0;
  var timer = null;
  var retry = null;
  var sending = false;
  var held = false;
  var settled = false;

  function say(text, look) {
    saved.textContent = text;
    saved.className = 'push state' + (look ? ' ' + look : '');
    saved.title = text;
  }
  function clock() {
    var now = new Date();
    return ('0' + now.getHours()).slice(-2) + ':' + ('0' + now.getMinutes()).slice(-2) + ':' + ('0' + now.getSeconds()).slice(-2);
  }
  function now() { return desk.fields().toString(); }

  /* In this browser: kept until the service has it. */
  function keepHere() {
    try {
      window.localStorage.setItem(key, JSON.stringify({ version: desk.version(), base: base, mine: now(), at: clock() }));
      return true;
    } catch (e) {
      return false;
    }
  }
  function forget() {
    try { window.localStorage.removeItem(key); } catch (e) { /* nothing was kept */ }
  }

  function changed() {
    if (held || desk.held) { return; }
    if (now() === base) { typedAt = 0; return; }
    if (!typedAt) { typedAt = Date.now(); }
    if (!retry) { say('有未保存的修改', ''); }
    keepHere();
    window.clearTimeout(timer);
    timer = window.setTimeout(function () { desk.save(false); }, Math.max(0, Math.min(PAUSE, typedAt + LONGEST - Date.now())));
  }

  function failed(answer) {
    var here = keepHere();
    if (answer.status === 0 || answer.status >= 502) {
      say('网络不通，' + (here ? '内容已存在本机，恢复后自动保存' : '请不要关闭本页'), 'warn');
      window.clearTimeout(retry);
      retry = window.setTimeout(function () { retry = null; desk.save(false); }, 3000);
    } else if (answer.status === 401 || answer.status === 403) {
      say('登录已过期，内容已存在本机，请重新登录', 'bad');
      desk.news('登录已过期。内容已存在本机，重新登录后打开本草稿会自动补上。', function () { window.location.reload(); }, '重新登录');
    } else {
      say(((answer.problem.faults || [])[0] || { message: '没有保存成功，请重试。' }).message, 'bad');
    }
  }

  /* Saves what is typed now; a promise of whether all of it is stored. */
  desk.save = function (marked) {
    window.clearTimeout(timer);
    var mine = now();
    if (held || desk.held) { return Promise.resolve(desk.held && mine === base); }
    if (sending) { timer = window.setTimeout(function () { desk.save(marked); }, 300); return Promise.resolve(false); }
    if (mine === base && !marked) { typedAt = 0; return Promise.resolve(true); }
    sending = true;
    if (!retry) { say('正在保存……', ''); }
    var body = new URLSearchParams(mine);
    body.append('version', desk.version());
    if (marked) { body.append('marked', 'true'); }
    return desk.ask(desk.id + '/save', body).then(function (answer) {
      sending = false;
      if (answer.ok) {
        window.clearTimeout(retry);
        retry = null;
        base = mine;
        typedAt = 0;
        desk.version(answer.json.version);
        if (now() === base) {
          forget();
          say('已保存 ' + clock(), '');
        } else {
          changed();
        }
        return now() === base;
      }
      if (answer.status === 409 && answer.problem.version) {
        keepHere();
        desk.merge(base, mine);
      } else {
        failed(answer);
      }
      return false;
    });
  };
  /* While two texts are put together nothing is saved by itself. */
  desk.hold = function (on) { held = on; };
  desk.say = say;
  desk.settle = forget;
  /* Stores a merged text and shows it. */
  desk.store = function (text, version, news) {
    return desk.ask(desk.id + '/save', { text: text, version: version, marked: 'true' }).then(function (answer) {
      if (answer.ok) {
        /* What stands in the fields was merged: on leaving it must not be kept as if it had never been sent. */
        settled = true;
        forget();
        try { window.sessionStorage.setItem('wenshu-news', news); } catch (e) { /* only a message */ }
        var cursor = desk.cursor();
        if (cursor) { try { window.sessionStorage.setItem('wenshu-cursor', JSON.stringify(cursor)); } catch (e) { /* only the cursor */ } }
        window.location.reload();
      } else if (answer.status === 409 && answer.problem.version) {
        desk.hold(false);
        desk.save(false);
      } else {
        failed(answer);
      }
    });
  };

  document.getElementById('save').addEventListener('click', function (event) {
    event.preventDefault();
    desk.save(true);
  });
  /* Leaving for another page of the house: first save. */
  function leaving(link) {
    link.addEventListener('click', function (event) {
      if (now() === base || event.ctrlKey || event.metaKey) { return; }
      event.preventDefault();
      desk.save(false).then(function () { window.location.href = link.href; });
    });
  }
  document.querySelectorAll('.draftbar a[href], .way a[href]').forEach(leaving);
  var issue = document.getElementById('issue');
  if (issue) {
    issue.addEventListener('submit', function (event) {
      if (event.defaultPrevented || now() === base) { return; }
      event.preventDefault();
      issue.removeAttribute('data-sent');
      desk.save(true).then(function (stored) { if (stored) { HTMLFormElement.prototype.submit.call(issue); } });
    });
  }
  window.addEventListener('online', function () { if (now() !== base) { desk.save(false); } });
  window.addEventListener('beforeunload', function (event) {
    if (!settled && now() !== base && !keepHere()) { event.preventDefault(); event.returnValue = ''; }
  });
  desk.on('changed', changed);

  /* What an earlier visit could not send. */
  window.setTimeout(function () {
    var left = null;
    try { left = JSON.parse(window.localStorage.getItem(key)); } catch (e) { left = null; }
    try {
      desk.news(window.sessionStorage.getItem('wenshu-news') || '');
      window.sessionStorage.removeItem('wenshu-news');
      var cursor = JSON.parse(window.sessionStorage.getItem('wenshu-cursor') || 'null');
      window.sessionStorage.removeItem('wenshu-cursor');
      if (cursor) { desk.go(cursor.at, cursor.offset); }
    } catch (e) { /* nothing to tell */ }
    if (left && left.mine !== base) {
      say('正在补上 ' + left.at + ' 没有交上的内容……', 'warn');
      desk.merge(left.base, left.mine, '已补上 ' + left.at + ' 断网时没有交上的内容。');
    } else {
      forget();
    }
  }, 0);
})();
