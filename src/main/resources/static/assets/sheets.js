/* Shows a PDF's real pages on canvases, with pdf.js; keeps the old pages and the place until the new ones are drawn. */
(function () {
  'use strict';
  var library = null;

  function load(base) {
    if (!library) {
      library = import(base + 'legacy/build/pdf.min.mjs').then(function (pdfjs) {
        pdfjs.GlobalWorkerOptions.workerSrc = base + 'legacy/build/pdf.worker.min.mjs';
        return pdfjs;
      });
    }
    return library;
  }

  function draw(pdf, number, canvas, width) {
    return pdf.getPage(number).then(function (page) {
      var ratio = Math.min(window.devicePixelRatio || 1, 2);
      var size = page.getViewport({ scale: 1 });
      var viewport = page.getViewport({ scale: width / size.width * ratio });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = width + 'px';
      return page.render({ canvas: canvas, canvasContext: canvas.getContext('2d'), viewport: viewport }).promise;
    });
  }

  /* Draws the pages one after another; gives their number. */
  function show(holder, data) {
    var turn = (holder.turn || 0) + 1;
    holder.turn = turn;
    return load(holder.getAttribute('data-pdfjs')).then(function (pdfjs) {
      return pdfjs.getDocument({ data: data, isEvalSupported: false, useWasm: false, useWorkerFetch: false }).promise;
    }).then(function (pdf) {
      if (holder.turn !== turn) { return pdf.destroy().then(function () { return 0; }); }
      var width = Math.max(280, Math.min(holder.clientWidth - 30, 900));
      var top = holder.scrollTop;
      var made = [];
      var chain = Promise.resolve();
      function page(number) {
        var canvas = document.createElement('canvas');
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', '第 ' + number + ' 页，共 ' + pdf.numPages + ' 页');
        made.push(canvas);
        return draw(pdf, number, canvas, width).then(function () {
          if (holder.turn !== turn) { return; }
          var old = holder.children[number - 1];
          if (old) { holder.replaceChild(canvas, old); } else { holder.appendChild(canvas); }
        });
      }
      for (var number = 1; number <= pdf.numPages; number++) {
        chain = chain.then(page.bind(null, number));
      }
      return chain.then(function () {
        while (holder.turn === turn && holder.children.length > pdf.numPages) {
          holder.removeChild(holder.lastChild);
        }
        holder.scrollTop = top;
        holder.setAttribute('data-pages', pdf.numPages);
        var count = pdf.numPages;
        return pdf.destroy().then(function () { return count; });
      });
    });
  }

  function bytes(base64) {
    var text = window.atob(base64);
    var out = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) { out[i] = text.charCodeAt(i); }
    return out;
  }

  /* Asks our own service; a refusal comes as {problem}, no connection as a problem of its own. */
  function ask(url, body) {
    var options = body ? { method: 'POST', body: body } : {};
    options.credentials = 'same-origin';
    options.headers = { 'X-CSRF-TOKEN': window.wenshuToken, 'Accept': 'application/json, application/problem+json' };
    return fetch(url, options).then(function (response) {
      return response.json().then(function (json) {
        return response.ok ? { ok: true, json: json } : { ok: false, status: response.status, problem: json };
      });
    }, function () {
      return { ok: false, status: 0, problem: { faults: [{ message: '连不上服务，内容还在本页，请稍后再试。', place: '' }] } };
    }).catch(function () {
      return { ok: false, status: 0, problem: { faults: [{ message: '服务的答复不完整，请重试或重新登录。', place: '' }] } };
    });
  }

  /* A file that is already stored. */
  function open(holder) {
    return fetch(holder.getAttribute('data-file'), { credentials: 'same-origin' }).then(function (response) {
      return response.arrayBuffer();
    }).then(function (buffer) { return show(holder, new Uint8Array(buffer)); });
  }

  window.wenshuSheets = { show: show, bytes: bytes, ask: ask };
  document.querySelectorAll('.sheets[data-file]').forEach(open);
})();
