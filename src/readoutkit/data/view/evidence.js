"use strict";
(() => {
  const all = (query, from) => [...(from || document).querySelectorAll(query)];
  const text = document.getElementById("text");
  const side = document.getElementById("claims");
  const status = document.querySelector(".status");
  const cards = new Map(all(".claim").map((card) => [card.dataset.id, card]));
  const pieces = new Map();
  const marks = all("mark[data-c]", text);
  for (const mark of marks) {
    for (const id of mark.dataset.c.split(" ")) {
      if (!pieces.has(id)) pieces.set(id, []);
      pieces.get(id).push(mark);
    }
    if (mark.textContent.trim()) {
      mark.tabIndex = -1;
      mark.setAttribute("role", "button");
    }
  }
  const shown = (id) => cards.has(id) && !cards.get(id).hidden;
  const open = (card, yes) => {
    card.querySelector("button").setAttribute("aria-expanded", yes);
    card.querySelector(".fields").hidden = !yes;
  };
  const into = (element, where) => element.scrollIntoView({ block: where });

  // What is chosen: claims with a frame around them and around their words.
  let chosen = [];
  const choose = (ids) => {
    for (const id of chosen) {
      cards.get(id).classList.remove("on");
      for (const mark of pieces.get(id) || []) mark.classList.remove("on");
    }
    chosen = ids.filter(shown);
    for (const id of chosen) {
      cards.get(id).classList.add("on");
      for (const mark of pieces.get(id) || []) mark.classList.add("on");
    }
  };
  const say = (words) => { status.textContent = words; };
  const title = (id) => cards.get(id).querySelector("b").textContent;

  const chooseClaim = (id) => {
    choose([id]);
    const words = pieces.get(id) || [];
    if (words.length) into(words[0], "center");
    say(`${title(id)}: ${words.length ? "its words are framed in the text" : "rests on no words of its own"}`);
  };
  const chooseWords = (mark) => {
    const ids = mark.dataset.c.split(" ").filter(shown);
    if (!ids.length) return;
    choose(ids);
    for (const id of ids) open(cards.get(id), true);
    into(cards.get(ids[0]), "nearest");
    say(`On these words: ${ids.map(title).join(", ")}`);
  };

  for (const [id, card] of cards) {
    open(card, false);
    card.querySelector("button").addEventListener("click", () => {
      const opened = card.querySelector(".fields").hidden;
      open(card, opened);
      if (opened) chooseClaim(id);
    });
  }
  for (const link of all("[data-go]", side)) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const card = cards.get(link.dataset.go);
      if (!card || card.hidden) return;
      open(card, true);
      chooseClaim(link.dataset.go);
      into(card, "nearest");
      card.querySelector("button").focus();
    });
  }
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-c]");
    if (mark) chooseWords(mark);
  });

  // In the text the arrow keys go from mark to mark, Enter chooses; Escape lets go of everything.
  const step = (by) => {
    const at = marks.indexOf(document.activeElement);
    for (let next = at < 0 ? (by > 0 ? 0 : marks.length - 1) : at + by; next >= 0 && next < marks.length; next += by) {
      if (marks[next].hasAttribute("role") && !marks[next].classList.contains("off")) {
        marks[next].focus();
        return;
      }
    }
  };
  text.addEventListener("keydown", (event) => {
    const mark = event.target.closest("mark[data-c]");
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      step(event.key === "ArrowRight" ? 1 : -1);
    } else if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      chooseWords(mark);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      choose([]);
      say("");
    }
  });

  const boxes = all(".filters input");
  const filter = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => `${box.name} ${box.value}`));
    let count = 0;
    for (const card of cards.values()) {
      card.hidden = off.has(`kind ${card.dataset.kind}`) || off.has(`certainty ${card.dataset.certainty}`);
      count += card.hidden ? 0 : 1;
    }
    for (const heading of all("h2", side)) {
      heading.hidden = !all(".claim", heading.nextElementSibling).some((card) => !card.hidden);
    }
    for (const mark of marks) {
      const ids = mark.dataset.c.split(" ").filter(shown);
      mark.classList.toggle("off", !ids.length);
      const kinds = new Set(ids.map((id) => cards.get(id).dataset.kind));
      for (const kind of mark.dataset.kinds.split(" ")) mark.classList.toggle(`k-${kind}`, kinds.has(kind));
    }
    choose(chosen);
    say(`${count} of ${cards.size} claims are shown`);
  };
  for (const mark of marks) mark.dataset.kinds = [...mark.classList].map((name) => name.slice(2)).join(" ");
  for (const box of boxes) box.addEventListener("change", filter);
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
})();
