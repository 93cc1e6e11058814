// Licensed under the Apache License, Version 2.0; see LICENSE.
// The parts of which the pages of the hub and of the simulator are made. Text is always set as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element; a property that is a function listens to the event of that name. */
export function h(tag, properties = {}, ...children) {
    return fill(document.createElement(tag), properties, children);
}

function fill(element, properties, children) {
    for (const [name, value] of Object.entries(properties)) {
        if (typeof value === 'function') {
            element.addEventListener(name, value);
        } else if (value === true) {
            element.setAttribute(name, '');
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, value);
        }
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
    return element;
}

export const pill = (text, kind = '') => h('span', {class: `pill ${kind}`}, text);

export const note = (text, kind = '') => h('p', {class: `note ${kind}`}, text);

const UNITS = [['d', 86400], ['h', 3600], ['min', 60], ['s', 1]];

/** A length of time in its two largest units. */
export function span(seconds) {
    const rest = Math.max(0, Math.round(seconds));
    const first = UNITS.findIndex(([, length]) => rest >= length);
    if (first < 0) {
        return '0 s';
    }
    const [unit, length] = UNITS[first];
    const text = `${Math.floor(rest / length)} ${unit}`;
    const [smaller, smallerLength] = UNITS[first + 1] ?? [];
    const left = smaller ? Math.floor((rest % length) / smallerLength) : 0;
    return left > 0 ? `${text} ${left} ${smaller}` : text;
}

let ahead = 0;

/** The server's time, by which "ago" is counted. */
export function serverTime(iso) {
    ahead = new Date(iso) - Date.now();
}

function relative(iso) {
    const seconds = (new Date(iso) - Date.now() - ahead) / 1000;
    return Math.abs(seconds) < 1 ? 'now' : seconds < 0 ? `${span(-seconds)} ago` : `in ${span(seconds)}`;
}

/** A time as people count it, with the exact one as its title. */
export function time(iso) {
    return iso ? h('time', {datetime: iso, title: iso, 'data-relative': true}, relative(iso)) : '–';
}

/** Brings all times on the page up to now. */
export function tick() {
    for (const element of document.querySelectorAll('time[data-relative]')) {
        const text = relative(element.dateTime);
        if (element.textContent !== text) {
            element.textContent = text;
        }
    }
}

/** A time as logs have it. */
export const exact = iso => iso.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

function cell(column, row) {
    const value = column.of(row);
    const empty = value === null || value === undefined || value === '';
    const kind = [column.number && 'number', column.long && 'long', empty && 'empty'].filter(Boolean).join(' ');
    return h('td', {'data-title': column.title, class: kind || null}, empty ? '' : h('div', {}, value));
}

/** A table that is a list of cards on a phone. Columns: title, value of a row, whether it is a number or long. */
export function table(name, columns, rows, detail = () => null) {
    return h('table', {class: 'cards', 'aria-label': name},
        h('thead', {}, h('tr', {}, columns.map(column => h('th', {scope: 'col', class: column.number ? 'number' : null}, column.title)))),
        h('tbody', {}, rows.map(row => {
            const more = detail(row);
            return [
                h('tr', {}, columns.map(column => cell(column, row))),
                more && h('tr', {class: 'detail'}, h('td', {colspan: columns.length}, more)),
            ];
        }).flat()));
}

/** Bars of the last hour: the requests of each minute, the failed ones of them in another color. */
export function chart(minutes) {
    const most = Math.max(10, ...minutes.map(minute => minute.requests));
    const all = minutes.reduce((sum, minute) => sum + minute.requests, 0);
    const failed = minutes.reduce((sum, minute) => sum + minute.failed, 0);
    const name = `${all} requests in the last hour, ${failed} of them failed, ${Math.max(0, ...minutes.map(minute => minute.requests))} in the busiest minute`;
    const svg = (tag, properties, ...children) => fill(document.createElementNS(SVG, tag), properties, children);
    const bar = (index, from, height, kind, title) => height > 0
        && svg('rect', {class: kind, x: index + 0.1, width: 0.8, y: 100 - from - height, height}, svg('title', {}, title));
    return h('figure', {},
        svg('svg', {class: 'chart', role: 'img', 'aria-label': name, viewBox: '0 0 60 102', preserveAspectRatio: 'none'},
            minutes.map((minute, index) => {
                const title = `${minute.start.slice(11, 16)} UTC: ${minute.requests} requests, ${minute.failed} failed, ${minute.throttled} times 429`;
                const bad = minute.failed * 100 / most;
                return [bar(index, 0, bad, 'failed', title), bar(index, bad, (minute.requests - minute.failed) * 100 / most, 'bar', title)];
            }).flat().filter(Boolean),
            svg('line', {class: 'axis', x1: 0, x2: 60, y1: 101, y2: 101})),
        h('figcaption', {class: 'muted small'}, name));
}

/** Rows of a budget: what is left of each window. */
export function meters(name, windows) {
    return windows.map(window => h('div', {class: 'window'},
        h('span', {}, window.window),
        h('meter', {min: 0, max: window.limit, low: window.limit * 0.1, optimum: window.limit, value: window.left,
            'aria-label': `${name} ${window.window}`}),
        h('span', {class: 'number'}, `${window.left} left`)));
}

const shown = new Map();

/** Fills an element, if what it shows has changed since; the element that has the focus keeps it, by its id. */
export function show(id, data, build) {
    const text = JSON.stringify(data);
    if (shown.get(id) === text) {
        return;
    }
    shown.set(id, text);
    const element = document.getElementById(id);
    const focused = element.contains(document.activeElement) ? document.activeElement.id : null;
    const places = [...element.querySelectorAll('.scroll[id]')].map(place => [place.id, place.scrollTop]);
    element.replaceChildren(...[build(data)].flat(Infinity).filter(Boolean));
    places.forEach(([place, top]) => document.getElementById(place)?.scrollTo(0, top));
    if (focused) {
        document.getElementById(focused)?.focus({preventScroll: true});
    }
}

/** Has an element filled again at the next time. */
export const forget = id => shown.delete(id);

/** Says something at the edge of the page; an error stays until it is closed. */
export function say(text, isError = false) {
    const place = document.getElementById('said');
    place.replaceChildren(h('div', {class: `note ${isError ? 'bad' : ''}`}, text, ' ',
        h('button', {type: 'button', class: 'link', click: () => place.replaceChildren()}, 'Close')));
    if (!isError) {
        const message = place.firstChild;
        setTimeout(() => message.remove(), 20000);
    }
}

/** Calls the server and reads its JSON; an error says what the server said. */
export async function call(method, address, body, headers = {}) {
    const response = await fetch(address, {
        method,
        headers: body === undefined ? headers : {'Content-Type': 'application/json', ...headers},
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
    });
    const text = await response.text();
    let value = null;
    try {
        value = JSON.parse(text);
    } catch {
        // what a proxy or the sign-in answers
    }
    if (!response.ok || value === null) {
        throw new Error(value?.error ?? `The server answered ${response.status}`);
    }
    return value;
}

/** Asks in a dialog. Fulfilled with the values of its fields; null if it was canceled. */
export function ask({title, content, submit, danger = false}) {
    return new Promise(done => {
        const form = h('form', {method: 'dialog'},
            h('h2', {id: 'asked'}, title),
            content,
            h('div', {class: 'row end'},
                h('button', {type: 'button', value: 'cancel', click: () => dialog.close()}, 'Cancel'),
                h('button', {type: 'submit', class: danger ? 'danger' : 'main'}, submit)));
        let values = null;
        form.addEventListener('submit', () => values = Object.fromEntries(new FormData(form)));
        const dialog = h('dialog', {'aria-labelledby': 'asked', close: () => {
            dialog.remove();
            done(values);
        }}, form);
        document.body.append(dialog);
        dialog.showModal();
    });
}

/** Does something again and again while the page is looked at. */
export function every(seconds, action) {
    let busy = false;
    const run = async () => {
        if (!busy && document.visibilityState === 'visible') {
            busy = true;
            try {
                await action();
            } finally {
                busy = false;
            }
        }
    };
    setInterval(run, seconds * 1000);
    document.addEventListener('visibilitychange', run);
    return run();
}
