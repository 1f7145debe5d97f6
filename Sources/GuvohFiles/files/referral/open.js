"use strict";
// Opens the package of this page: PBKDF2 and AES-GCM of the browser, nothing is sent anywhere.
(() => {
  const by = (id) => document.getElementById(id);
  const show = (id) => ["wait", "wrong", "old"].forEach((one) => { by(one).hidden = one !== id; });
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const utf8 = new TextEncoder();
  const sealed = JSON.parse(by("package").textContent);

  // Small letters, spaces and look-alikes are taken as they were meant.
  const meant = (typed) => typed.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1")
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, "");

  async function opened(typed) {
    const base = await crypto.subtle.importKey(
      "raw", utf8.encode(meant(typed)), "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytes(sealed.salt), iterations: sealed.iterations },
      base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes(sealed.nonce), additionalData: utf8.encode(sealed.format) },
      key, bytes(sealed.sealed));
    return JSON.parse(new TextDecoder().decode(plain));
  }

  // What was sealed is put in as text and never as markup.
  function element(name, text) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // A file is handed out as it was received, never shown; one whose sum is another is not handed out.
  async function enclosed(file) {
    const plain = bytes(file.bytes);
    const sum = [...new Uint8Array(await crypto.subtle.digest("SHA-256", plain))]
      .map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (sum !== file.sha256) return element("p", file.name + ": SHA-256 ≠ " + sum);
    const link = element("a", file.name);
    link.download = file.name.replace(/[^\p{L}\p{N}._ -]/gu, "_");
    link.href = URL.createObjectURL(new Blob([plain], { type: "application/octet-stream" }));
    const line = element("p");
    line.append(link, " (" + plain.length + ")");
    return line;
  }

  async function print(content) {
    let part;
    for (const section of content.sections) {
      part = by("content").appendChild(element("section"));
      part.append(element("h2", section.heading));
      const list = part.appendChild(element("dl"));
      for (const line of section.lines) {
        if (line.name) list.append(element("dt", line.name));
        list.append(element("dd", line.text));
      }
    }
    for (const file of content.files || []) part.append(await enclosed(file));
    by("ask").remove();
    by("content").hidden = false;
    by("content").focus();
  }

  by("ask").addEventListener("submit", async (event) => {
    event.preventDefault();
    show("wait");
    try {
      await print(await opened(by("passphrase").value));
      show("");
    } catch {
      show("wrong");
    }
  });
  if (!globalThis.crypto || !crypto.subtle) show("old");
})();
