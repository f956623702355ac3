/* One file of a record: draws the pages of a PDF that come into sight, with pdf.js, and marks on them what was looked for;
   goes to the page that was asked for. */
(function () {
  'use strict';
  var AHEAD = 900;
  var LOOK_THROUGH = 200;

  function load(base) {
    return import(base + 'legacy/build/pdf.min.mjs').then(function (pdfjs) {
      pdfjs.GlobalWorkerOptions.workerSrc = base + 'legacy/build/pdf.worker.min.mjs';
      return pdfjs;
    });
  }

  /* The same character in another width or form is the same; spaces count for nothing. */
  function plain(text) { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''); }

  function wide(character) { return character.charCodeAt(0) >= 0x2E80 ? 1 : 0.52; }

  /* All characters of a page, each with the piece of text it is of and where in that piece it begins and ends. */
  function characters(content) {
    var all = [];
    content.items.forEach(function (item) {
      if (!item.str) { return; }
      var total = 0;
      Array.from(item.str).forEach(function (one) { total += wide(one); });
      var at = 0;
      Array.from(item.str).forEach(function (one) {
        var from = at / total;
        at += wide(one);
        Array.from(plain(one)).forEach(function (folded) { all.push({ folded: folded, item: item, from: from, to: at / total }); });
      });
    });
    return all;
  }

  function places(content, marks) {
    var all = characters(content);
    var text = '';
    var starts = [];
    all.forEach(function (one, index) {
      for (var i = 0; i < one.folded.length; i++) { starts.push(index); }
      text += one.folded;
    });
    var found = [];
    marks.forEach(function (mark) {
      for (var at = text.indexOf(mark); at >= 0 && found.length < 500; at = text.indexOf(mark, at + mark.length)) {
        found.push(all.slice(starts[at], starts[at + mark.length - 1] + 1));
      }
    });
    return found;
  }

  /* One box for each piece of text that a place goes through. */
  function boxes(place, viewport, pdfjs) {
    var made = [];
    var last = null;
    place.forEach(function (one) {
      if (last && last.item === one.item) { last.to = one.to; } else { last = { item: one.item, from: one.from, to: one.to }; made.push(last); }
    });
    return made.map(function (box) {
      var at = pdfjs.Util.transform(viewport.transform, box.item.transform);
      var height = Math.hypot(at[2], at[3]);
      var width = box.item.width * viewport.scale;
      return { left: at[4] + width * box.from, top: at[5] - height * 0.9, width: width * (box.to - box.from), height: height * 1.12 };
    });
  }

  function mark(sheet, content, viewport, pdfjs, marks) {
    places(content, marks).forEach(function (place) {
      boxes(place, viewport, pdfjs).forEach(function (box) {
        var shown = document.createElement('span');
        shown.className = 'onsheet';
        shown.style.left = 100 * box.left / viewport.width + '%';
        shown.style.top = 100 * box.top / viewport.height + '%';
        shown.style.width = 100 * box.width / viewport.width + '%';
        shown.style.height = 100 * box.height / viewport.height + '%';
        sheet.appendChild(shown);
      });
    });
  }

  function open(holder) {
    var marks = Array.prototype.map.call(holder.querySelectorAll('.marks i'), function (one) { return plain(one.textContent); })
      .filter(function (one) { return one; });
    var base = holder.getAttribute('data-pdfjs');
    var answer = fetch(holder.getAttribute('data-place'), { credentials: 'same-origin' }).then(function (response) {
      if (!response.ok) { throw new Error('not given'); }
      return response.arrayBuffer();
    });
    return Promise.all([load(base), answer]).then(function (both) {
      var pdfjs = both[0];
      return pdfjs.getDocument({ data: new Uint8Array(both[1]), isEvalSupported: false, useWasm: false, useWorkerFetch: false }).promise
        .then(function (pdf) { return lay(holder, pdf, pdfjs, marks); });
    }).catch(function () {
      /* A Word file whose pages cannot be drawn has its text. */
      if (holder.getAttribute('data-text')) { location.replace(holder.getAttribute('data-text')); return; }
      said(holder, '这份 PDF 画不出来，请下载后打开。');
      holder.setAttribute('data-pages', '0');
    });
  }

  function lay(holder, pdf, pdfjs, marks) {
    var width = Math.max(280, Math.min(holder.clientWidth - 30, 900));
    var sheets = [];
    function draw(number) {
      var sheet = sheets[number - 1];
      if (!sheet.drawing) {
        sheet.drawing = pdf.getPage(number).then(function (page) {
          var ratio = Math.min(window.devicePixelRatio || 1, 2);
          var viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
          var sharp = page.getViewport({ scale: viewport.scale * ratio });
          var canvas = document.createElement('canvas');
          canvas.width = Math.floor(sharp.width);
          canvas.height = Math.floor(sharp.height);
          canvas.setAttribute('role', 'img');
          canvas.setAttribute('aria-label', '第 ' + number + ' 页，共 ' + pdf.numPages + ' 页');
          sheet.style.height = '';
          sheet.insertBefore(canvas, sheet.firstChild);
          return page.render({ canvas: canvas, canvasContext: canvas.getContext('2d'), viewport: sharp }).promise.then(function () {
            return marks.length ? page.getTextContent() : null;
          }).then(function (content) {
            if (content) { mark(sheet, content, viewport, pdfjs, marks); }
          });
        });
      }
      return sheet.drawing;
    }
    function go(number) {
      var sheet = sheets[Math.min(number, sheets.length) - 1];
      holder.scrollTop = sheet.offsetTop - holder.offsetTop - 14;
      return draw(Math.min(number, sheets.length)).then(function () {
        var first = sheet.querySelector('.onsheet');
        holder.scrollTop = sheet.offsetTop - holder.offsetTop - 14
          + (first ? Math.max(0, first.offsetTop - holder.clientHeight / 3) : 0);
        holder.setAttribute('data-at', number);
      });
    }
    /* The first page with a mark, for a file whose pages the index does not know; 0 when there is none. */
    function look(number) {
      if (number > Math.min(pdf.numPages, LOOK_THROUGH)) { return Promise.resolve(0); }
      return pdf.getPage(number).then(function (page) { return page.getTextContent(); }).then(function (content) {
        return places(content, marks).length ? number : look(number + 1);
      });
    }
    return pdf.getPage(1).then(function (page) {
      var size = page.getViewport({ scale: 1 });
      var observer = new IntersectionObserver(function (entries) {
        entries.forEach(function (entry) {
          if (entry.isIntersecting) { draw(sheets.indexOf(entry.target) + 1); }
        });
      }, { root: holder, rootMargin: AHEAD + 'px 0px' });
      for (var number = 1; number <= pdf.numPages; number++) {
        var sheet = document.createElement('div');
        sheet.className = 'onesheet';
        sheet.style.width = width + 'px';
        sheet.style.height = Math.round(width * size.height / size.width) + 'px';
        holder.appendChild(sheet);
        sheets.push(sheet);
        observer.observe(sheet);
      }
      document.querySelectorAll('.onpage').forEach(function (link) {
        link.addEventListener('click', function (event) {
          event.preventDefault();
          document.querySelectorAll('.onpage[aria-current]').forEach(function (other) { other.removeAttribute('aria-current'); });
          link.setAttribute('aria-current', 'true');
          go(Number(link.getAttribute('data-page')));
        });
      });
      var asked = Number(holder.getAttribute('data-page'));
      return (asked > 0 ? Promise.resolve(asked) : marks.length ? look(1) : Promise.resolve(0)).then(function (page) {
        return page > 0 ? go(page) : draw(1);
      }).then(function () {
        /* Pages of a Word file may have moved since the index learnt of them. */
        if (!holder.hasAttribute('data-text') || asked < 1 || !marks.length || holder.querySelector('.onsheet')) { return null; }
        return look(1).then(function (page) { return page > 0 ? go(page) : null; });
      });
    }).then(function () { holder.setAttribute('data-pages', pdf.numPages); });
  }

  /* Files are sent to be saved, never to be shown: a picture is shown from its bytes. */
  function picture(holder) {
    fetch(holder.getAttribute('data-picture'), { credentials: 'same-origin' }).then(function (response) {
      if (!response.ok) { throw new Error('not given'); }
      return response.arrayBuffer();
    }).then(function (bytes) {
      var shown = document.createElement('img');
      shown.alt = holder.getAttribute('aria-label');
      shown.src = URL.createObjectURL(new Blob([bytes], { type: holder.getAttribute('data-type') }));
      shown.addEventListener('load', function () { holder.setAttribute('data-pages', '1'); });
      shown.addEventListener('error', function () { said(holder, '这张图片显示不出来，请下载后打开。'); });
      holder.appendChild(shown);
    }).catch(function () { said(holder, '这张图片没有取到，请刷新页面再试。'); });
  }

  function said(holder, text) {
    var note = document.createElement('p');
    note.className = 'note bad';
    note.textContent = text;
    holder.appendChild(note);
  }

  document.querySelectorAll('.sheets[data-place]').forEach(open);
  document.querySelectorAll('.sheets[data-picture]').forEach(picture);
  document.querySelectorAll('.textpages').forEach(function (holder) {
    var page = holder.getAttribute('data-page');
    var section = page === '0' ? null : holder.querySelector('section[data-page="' + page + '"]');
    var first = (section || holder).querySelector('mark') || section;
    if (first) {
      holder.scrollTop = first.getBoundingClientRect().top - holder.getBoundingClientRect().top - holder.clientHeight / 3;
    }
  });
})();
