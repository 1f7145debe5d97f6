// Makes each photo as small as reading needs, sends one at a time, shows each answer as it comes.
// Without this file the page works too: the browser sends the form and the answer streams.
(function () {
  "use strict";
  var form = document.getElementById("send");
  if (!form || !window.fetch || !window.FormData || !window.Promise) return;
  var words = JSON.parse(form.dataset.words);
  var live = document.getElementById("live");
  var answers = document.getElementById("answers");
  var longSide = 2200;
  var queue = [];
  var working = false;
  var seen = 0;
  var sent = 0;

  document.documentElement.classList.add("scripted");

  function say(name, values) {
    live.textContent = (words[name] || name).replace(/\{(\w+)\}/g, function (all, key) {
      return values && key in values ? values[key] : all;
    });
  }

  // What the browser cannot draw (a document, a rare format) goes as it is.
  function shrink(file) {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || !window.createImageBitmap) {
      return Promise.resolve(file);
    }
    return createImageBitmap(file, { imageOrientation: "from-image" }).then(function (picture) {
      var scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      var pen = canvas.getContext("2d");
      pen.imageSmoothingQuality = "high";
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      return new Promise(function (done) {
        canvas.toBlob(function (blob) {
          canvas.width = canvas.height = 0;
          done(blob && blob.size < file.size ? blob : file);
        }, "image/jpeg", 0.8);
      });
    }).catch(function () { return file; });
  }

  function send(blob, name) {
    var body = new FormData();
    body.append("photo", blob, name);
    return fetch(form.action + "/photo?before=" + seen, {
      method: "POST", body: body, credentials: "omit", referrerPolicy: "no-referrer"
    }).then(function (response) {
      return response.text().then(function (text) { return { ok: response.ok, text: text }; });
    });
  }

  // The pages may hold no data: pictures, so the thumbnails are drawn.
  function draw(canvas) {
    var code = atob(canvas.dataset.jpeg);
    var bytes = new Uint8Array(code.length);
    for (var i = 0; i < code.length; i++) bytes[i] = code.charCodeAt(i);
    canvas.removeAttribute("data-jpeg");
    createImageBitmap(new Blob([bytes], { type: "image/jpeg" })).then(function (picture) {
      var pen = canvas.getContext("2d");
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      pen.lineWidth = 3;
      pen.strokeStyle = "#b00020";
      pen.fillStyle = "rgba(255,212,0,0.3)";
      canvas.dataset.boxes.split(";").forEach(function (box) {
        var edge = box.split(",").map(Number);
        if (edge.length !== 4) return;
        pen.fillRect(edge[0], edge[1], edge[2], edge[3]);
        pen.strokeRect(edge[0], edge[1], edge[2], edge[3]);
      });
    }).catch(function () { canvas.remove(); });
  }

  function show(text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    var totals = page.getElementById("totals");
    if (totals) {
      seen = Number(totals.dataset.seen) || seen;
      var old = document.getElementById("totals");
      if (old) old.remove();
    }
    var pieces = totals ? page.body.childNodes : page.querySelectorAll(".trouble");
    Array.prototype.slice.call(pieces).forEach(function (piece) {
      answers.appendChild(document.adoptNode(piece));
    });
    answers.querySelectorAll("canvas[data-jpeg]").forEach(draw);
    return Boolean(totals);
  }

  function next() {
    var file = queue.shift();
    if (!file) {
      working = false;
      say("done");
      return;
    }
    working = true;
    sent += 1;
    var here = { page: sent, count: sent + queue.length };
    say("shrinking", here);
    shrink(file)
      .then(function (blob) { say("reading", here); return send(blob, file.name); })
      .then(function (answer) { if (!show(answer.text) || !answer.ok) throw new Error(); })
      .then(next)
      .catch(function () {
        queue.unshift(file);
        sent -= 1;
        working = false;
        say("failed", here);
        live.appendChild(again());
      });
  }

  function again() {
    var button = document.createElement("button");
    button.className = "go";
    button.type = "button";
    button.textContent = words.again;
    button.addEventListener("click", function () { if (!working) next(); });
    return button;
  }

  form.addEventListener("change", function (event) {
    Array.prototype.push.apply(queue, Array.prototype.slice.call(event.target.files));
    event.target.value = "";
    if (!working && queue.length) next();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
})();
