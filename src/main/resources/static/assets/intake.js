/* Taking in: folders that are dropped are walked through here and sent a few files at a time, so that a large one needs no large request. */
(function () {
  'use strict';
  var MOST_BYTES = 20 * 1024 * 1024;
  var MOST_FILES = 20;
  var LARGEST = 50 * 1024 * 1024;
  var MOST_LEFT = 300;
  var TRIES = 3;
  var form = document.getElementById('intake');

  function post(address, body) {
    return fetch(address, { method: 'POST', body: body, headers: { 'X-CSRF-TOKEN': window.wenshuToken, 'Accept': 'application/json' }, credentials: 'same-origin' })
      .then(function (answer) {
        if (answer.ok) { return answer; }
        return answer.json().catch(function () { return {}; }).then(function (problem) {
          var refusal = new Error(problem.detail || '上传没有成功，请稍后再试。');
          refusal.refused = answer.status < 500;
          throw refusal;
        });
      });
  }

  function again(work, tries) {
    return work().catch(function (failure) {
      if (failure.refused || tries <= 1) { throw failure; }
      return new Promise(function (later) { window.setTimeout(later, 1500); }).then(function () { return again(work, tries - 1); });
    });
  }

  function read(entry, path) {
    if (entry.isFile) {
      return new Promise(function (done) {
        entry.file(function (file) { done([{ file: file, path: path + entry.name }]); }, function () { done([{ lost: true, path: path + entry.name }]); });
      });
    }
    var reader = entry.createReader();
    var lost = [];
    function more(found) {
      return new Promise(function (done) { reader.readEntries(done, function () { lost.push({ lost: true, path: path + entry.name }); done([]); }); }).then(function (some) {
        return some.length ? more(found.concat(some)) : found;
      });
    }
    return more([]).then(function (entries) {
      return Promise.all(entries.map(function (inner) { return read(inner, path + entry.name + '/'); }));
    }).then(function (lists) { return lost.concat.apply(lost, lists); });
  }

  function send(files) {
    var bar = document.getElementById('upload');
    var text = document.getElementById('upload-text');
    var fault = document.getElementById('upload-fault');
    var lost = files.filter(function (one) { return one.lost; });
    var there = files.filter(function (one) { return !one.lost; });
    var large = there.filter(function (one) { return one.file.size > LARGEST; });
    var given = there.filter(function (one) { return one.file.size <= LARGEST && !/(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*)$/.test(one.path); });
    given.sort(function (a, b) { return a.path < b.path ? -1 : a.path > b.path ? 1 : 0; });
    fault.hidden = true;
    if (!given.length) {
      fault.textContent = large.length ? '文件超过 50 MB，没有上传，请拆成几个文件再归档：' + large[0].path
        : lost.length ? '浏览器读不出这个文件，没有上传，请确认文件还在、没有被别的程序占用：' + lost[0].path : '里面没有文件，请换一个文件夹。';
      fault.hidden = false;
      return;
    }
    bar.hidden = false;
    bar.querySelector('progress').max = given.length;
    var sent = 0;
    function show() {
      bar.querySelector('progress').value = sent;
      text.textContent = '正在上传 ' + sent + ' / ' + given.length + (large.length ? '；' + large.length + ' 个超过 50 MB 的没有上传' : '') + (lost.length ? '；' + lost.length + ' 个读不出的没有上传' : '');
    }
    function leaving(event) { event.preventDefault(); }
    window.addEventListener('beforeunload', leaving);
    show();
    var first = given[0].path.split('/')[0];
    if (given[given.length - 1].path.split('/')[0] !== first) { first += ' 等 ' + given.length + ' 个文件'; }
    var about = new FormData();
    about.append('name', first);
    post('/intake/begin', about).then(function (answer) { return answer.json(); }).then(function (batch) {
      function next(from) {
        if (from >= given.length) { return Promise.resolve(); }
        var body = new FormData();
        var bytes = 0;
        var to = from;
        while (to < given.length && to - from < MOST_FILES && (to === from || bytes + given[to].file.size <= MOST_BYTES)) {
          body.append('files', given[to].file, given[to].file.name);
          body.append('paths', given[to].path);
          bytes += given[to].file.size;
          to++;
        }
        return again(function () { return post('/intake/' + batch.id + '/files', body); }, TRIES).then(function () {
          sent = to;
          show();
          return next(to);
        });
      }
      function leave(left, why, from) {
        if (from >= left.length) { return Promise.resolve(); }
        var body = new FormData();
        body.append('why', why);
        left.slice(from, from + MOST_LEFT).forEach(function (one) { body.append('paths', one.path); });
        return again(function () { return post('/intake/' + batch.id + '/left', body); }, TRIES).then(function () { return leave(left, why, from + MOST_LEFT); });
      }
      return next(0).then(function () { return leave(large, 'LARGE', 0); }).then(function () { return leave(lost, 'UNREADABLE', 0); }).then(function () { return post('/intake/' + batch.id + '/start', new FormData()); }).then(function () {
        window.removeEventListener('beforeunload', leaving);
        window.location = '/intake/' + batch.id;
      });
    }).catch(function (failure) {
      window.removeEventListener('beforeunload', leaving);
      bar.hidden = true;
      fault.textContent = failure.message;
      fault.hidden = false;
    });
  }

  if (form) {
    ['dragenter', 'dragover'].forEach(function (kind) {
      form.addEventListener(kind, function (event) { event.preventDefault(); form.classList.add('over'); });
    });
    form.addEventListener('dragleave', function () { form.classList.remove('over'); });
    form.addEventListener('drop', function (event) {
      event.preventDefault();
      form.classList.remove('over');
      var entries = Array.prototype.map.call(event.dataTransfer.items || [], function (item) {
        return item.webkitGetAsEntry ? item.webkitGetAsEntry() : null;
      }).filter(Boolean);
      if (entries.length) {
        Promise.all(entries.map(function (entry) { return read(entry, ''); })).then(function (lists) { send([].concat.apply([], lists)); });
      } else {
        send(Array.prototype.map.call(event.dataTransfer.files, function (file) { return { file: file, path: file.name }; }));
      }
    });
    ['folder', 'files'].forEach(function (id) {
      var input = document.getElementById(id);
      input.addEventListener('change', function () {
        send(Array.prototype.map.call(input.files, function (file) { return { file: file, path: file.webkitRelativePath || file.name }; }));
      });
    });
  }

  var all = document.getElementById('pick-all');
  if (all) {
    all.addEventListener('change', function () {
      document.querySelectorAll('input[name=pick]').forEach(function (box) { box.checked = all.checked; });
    });
  }
  /* When the taking in has ended the table below the bar is new. */
  document.addEventListener('htmx:afterSettle', function (event) {
    var state = event.target && event.target.id === 'progress' ? event.target : document.getElementById('progress');
    if (state && state.dataset.state && state.dataset.state !== 'RUNNING') { window.location.reload(); }
  });
})();
