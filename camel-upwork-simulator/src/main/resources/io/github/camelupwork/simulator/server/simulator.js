// Licensed under the Apache License, Version 2.0; see LICENSE.
import {ask, call, every, exact, forget, h, pill, say, serverTime, show, table, tick, time} from './parts.js';

const ROOT = '/__simulator/';
const KINDS = ['STATUS', 'RESET', 'HANG', 'SLOW', 'TRUNCATED', 'EMPTY', 'MALFORMED', 'HTML', 'EXPIRED_TOKEN', 'REPORT_ERROR',
    'GRAPHQL_ERROR', 'PARTIAL', 'FALLEN_APART', 'NO_DATA'];
const NAMES = {manualMinutes: 'minutes added by hand'};

let live = null;
let overview = null;
let moods = [];
let kinds = {};
const open = new Set();

const get = name => call('GET', ROOT + name);

async function act(name, body, done, method = 'POST') {
    try {
        const answer = await call(method, ROOT + name, body);
        say(done(answer));
    } catch (error) {
        say(error.message, true);
    }
    await refreshAll();
}

async function refreshLive() {
    try {
        live = await get('live');
        serverTime(live.now);
        draw();
    } catch (error) {
        document.getElementById('now').textContent = 'not reachable';
    }
    tick();
}

async function refreshState() {
    try {
        [overview, moods, kinds] = await Promise.all([get('overview'), get('moods'), get('arrivals')]);
        draw();
    } catch (error) {
        document.getElementById('now').textContent = 'not reachable';
    }
}

const refreshAll = () => Promise.all([refreshLive(), refreshState()]);

function draw() {
    if (live) {
        document.getElementById('now').textContent = exact(live.now);
        show('request-list', [live.requests, [...open]], drawRequests);
        show('order-list', live.orders, drawOrders);
        show('fault-list', live.faults, drawFaults);
        show('limit-list', [live.windows, live.clients], drawLimits);
    }
    if (overview) {
        show('balance-list', overview.balances ?? [], drawBalances);
        show('transaction-list', overview.transactions ?? [], drawTransactions);
        show('contract-list', overview.contracts ?? [], drawContracts);
        show('people-list', overview.people ?? [], drawPeople);
        show('mood-list', moods, drawMoods);
        show('arrival-form', Object.keys(kinds), drawArrivals);
        updateChoices();
    }
}

const status = request => request.status === 0 ? pill('none', 'bad')
    : pill(String(request.status), request.status < 400 ? 'good' : request.status === 429 ? 'warn' : 'bad');

function drawRequests([requests]) {
    return requests.length === 0 ? h('p', {class: 'muted'}, 'Nothing has arrived yet. Point a client to this address; '
        + 'People shows the keys.') : table('Requests', [
        {title: '#', of: request => h('button', {type: 'button', class: 'link', id: `request-${request.sequence}`,
            'aria-expanded': String(open.has(request.sequence)), 'aria-label': `Request ${request.sequence}`, click: () => {
                open.delete(request.sequence) || open.add(request.sequence);
                draw();
            }}, String(request.sequence)), number: true},
        {title: 'When', of: request => time(request.time)},
        {title: 'Request', of: request => h('code', {}, `${request.method} ${request.path}`), long: true},
        {title: 'Operation', of: request => request.operation},
        {title: 'Caller', of: request => request.caller},
        {title: 'Status', of: status},
        {title: 'Fault, error', of: request => [request.fault && pill(request.fault, 'warn'), ' ', request.error ?? ''].filter(Boolean), long: true},
    ], requests, request => open.has(request.sequence) ? drawRequest(request) : null);
}

function formatted(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}

const drawRequest = request => [
    request.query && [h('h3', {}, 'Query'), h('pre', {}, request.query.replaceAll('&', '\n&'))],
    request.body && [h('h3', {}, 'Body'), h('pre', {}, bodyOf(request.body))],
    h('h3', {}, 'Response'),
    request.answer === null ? h('p', {class: 'muted'}, 'The client saw none, or it is no longer kept.') : h('pre', {}, formatted(request.answer) || 'empty'),
].flat(2).filter(Boolean);

/** A query of GraphQL is easier to read with its line breaks. */
function bodyOf(body) {
    try {
        const {query, variables} = JSON.parse(body);
        return query ? `${query}\n\n${JSON.stringify(variables ?? {}, null, 2)}` : formatted(body);
    } catch {
        return body;
    }
}

function drawOrders(orders) {
    return orders.length === 0 ? h('p', {class: 'muted'}, 'Nothing was ordered yet.') : table('Orders', [
        {title: '#', of: order => String(order.sequence), number: true},
        {title: 'When', of: order => time(order.time)},
        {title: 'Operation', of: order => [order.operation, ' ', order.effect === 'MONEY' ? pill('money', 'warn') : '']},
        {title: 'Caller', of: order => order.caller},
        {title: 'Parameters', of: order => h('code', {}, JSON.stringify(order.parameters)), long: true},
    ], orders);
}

const drawBalances = balances => table('Balances', [
    {title: 'Account', of: balance => balance.account},
    {title: 'Balance, USD', of: balance => balance.balance, number: true},
], balances);

const drawTransactions = transactions => table('Transactions', [
    {title: 'Number', of: row => String(row.reference)},
    {title: 'Date', of: row => row.date},
    {title: 'Account', of: row => row.account},
    {title: 'Type', of: row => `${row.type}, ${row.subtype}`},
    {title: 'Description', of: row => row.description, long: true},
    {title: 'Contract', of: row => row.contract},
    {title: 'Credited, USD', of: row => row.credited, number: true},
], transactions);

const drawContracts = contracts => table('Contracts', [
    {title: 'Contract', of: contract => [contract.reference, h('br'), h('span', {class: 'muted small'}, contract.title)]},
    {title: 'State', of: contract => pill(contract.status, contract.status === 'active' ? 'good' : '')},
    {title: 'Type', of: contract => contract.type},
    {title: 'Freelancer', of: contract => contract.freelancer},
    {title: 'Team', of: contract => contract.team},
    {title: 'Charged, USD', of: contract => contract.charged, number: true},
    {title: 'Milestones', of: contract => contract.milestones.length === 0 ? '' : contract.milestones.map(milestone => h('div', {class: 'row small'},
        `${milestone.id}: ${milestone.description}, ${milestone.deposit}`, pill(milestone.state, milestone.state === 'paid' ? 'good' : ''),
        milestone.state === 'active' && h('button', {type: 'button', class: 'link', id: `submit-${milestone.id}`,
            'aria-label': `Submit milestone ${milestone.id}`,
            click: () => arrive({kind: 'submission', milestone: milestone.id})}, 'Submit')))},
], contracts);

const drawPeople = people => table('People', [
    {title: 'User', of: person => person.id},
    {title: 'Name', of: person => person.name},
    {title: 'Works as', of: person => person.freelancer ? 'freelancer' : 'client'},
    {title: 'Teams', of: person => person.teams.join(', ')},
    {title: 'Keys', of: person => h('div', {class: 'row'}, ['oauth2', 'oauth1'].map(kind =>
        h('button', {type: 'button', class: 'link', id: `keys-${kind}-${person.id}`, 'aria-label': `Keys of ${person.id}, ${kind}`,
            click: () => keys(person.id, kind)}, kind)))},
], people);

async function keys(user, kind) {
    try {
        const properties = {'camel.component.upwork.base-url': location.origin, ...await call('POST', `${ROOT}keys`, {user, kind})};
        const text = Object.entries(properties).map(([name, value]) => `${name} = ${value}`).join('\n');
        const copied = await ask({
            title: `Keys of ${user}`,
            content: [h('p', {}, 'For application.properties. They open this simulator and nothing else.'), h('pre', {tabindex: 0, id: 'keys'}, text)],
            submit: 'Copy',
        });
        if (copied) {
            await navigator.clipboard.writeText(text);
            say('Copied.');
        }
    } catch (error) {
        say(error.message, true);
    }
}

// arrivals

async function arrive(fields) {
    await act('arrivals', fields, arrived => `Arrived: ${Object.entries(arrived).map(([name, value]) => name === 'arrived' ? value : `${name} ${value}`).join(', ')}`);
}

let chosen = null;

function drawArrivals(names) {
    chosen = names.includes(chosen) ? chosen : names[0];
    return [
        h('div', {class: 'row', role: 'group', 'aria-label': 'What arrives'}, names.map(name => h('button', {
            type: 'button', id: `kind-${name}`, 'aria-pressed': String(name === chosen), click: () => {
                chosen = name;
                forget('arrival-form');
                draw();
            }}, name))),
        chosen && arrivalForm(chosen),
    ];
}

function arrivalForm(kind) {
    const form = h('form', {submit: event => {
        event.preventDefault();
        const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
        arrive({kind, ...fields});
    }}, h('div', {class: 'fields'}, Object.entries(kinds[kind]).map(([name, choices]) => field(kind, name, choices)),
        h('div', {}, h('button', {type: 'submit', class: 'main', id: 'arrive'}, `Let it arrive`))));
    return h('div', {}, h('p', {class: 'muted small'}, 'A field that is left empty has a sensible value.'), form);
}

function label(name) {
    return NAMES[name] ?? name;
}

function field(kind, name, choices) {
    const id = `arrival-${kind}-${name}`;
    const input = choices.length > 0
        ? h('select', {name, id, 'data-choices': true}, options(choices))
        : h('input', {name, id, type: name === 'day' ? 'date' : 'text',
            inputmode: ['amount', 'rate', 'minutes', 'manualMinutes'].includes(name) ? 'decimal' : null});
    return h('label', {for: id}, label(name), input);
}

const options = choices => [h('option', {value: ''}, 'any'), ...choices.map(choice => h('option', {value: choice.value}, choice.label))];

/** What can be chosen changes with the state; what was chosen stays, and so does all that was typed. */
function updateChoices() {
    for (const select of document.querySelectorAll('#arrival-form select[data-choices]')) {
        const choices = kinds[chosen]?.[select.name] ?? [];
        const values = ['', ...choices.map(choice => choice.value)];
        if (JSON.stringify([...select.options].map(option => option.value)) !== JSON.stringify(values)) {
            const value = select.value;
            select.replaceChildren(...options(choices));
            select.value = values.includes(value) ? value : '';
        }
    }
}

// faults, moods, limits

function drawFaultForm() {
    const input = (name, text, properties = {}) => h('label', {}, text, h('input', {name, ...properties}));
    const form = h('form', {submit: event => {
        event.preventDefault();
        const body = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
        act('faults', body, () => 'It will fail.');
    }},
    h('div', {class: 'fields'},
        h('label', {}, 'What happens', h('select', {name: 'kind'}, KINDS.map(kind => h('option', {}, kind)))),
        input('operation', 'Operation', {placeholder: '* for all'}),
        input('status', 'Status', {inputmode: 'numeric', placeholder: '503'}),
        input('message', 'Message'),
        input('times', 'Times', {inputmode: 'numeric', placeholder: 'always'}),
        input('probability', 'Probability', {inputmode: 'decimal', placeholder: '1'}),
        input('seed', 'Seed', {inputmode: 'numeric'}),
        h('label', {}, 'Order', h('select', {name: 'taken'}, h('option', {value: ''}, 'as usual'),
            h('option', {value: 'true'}, 'executed before'), h('option', {value: 'false'}, 'not executed')))),
    h('div', {class: 'row'}, h('button', {type: 'submit', class: 'main', id: 'fail'}, 'Let it fail'),
        h('button', {type: 'button', click: () => act('faults', undefined, () => 'No fault is planned any more.', 'DELETE')}, 'End all faults')));
    return form;
}

function drawFaults(faults) {
    return faults.length === 0 ? h('p', {class: 'muted'}, 'No fault is planned.') : table('Faults', [
        {title: 'Fault', of: planned => [planned.fault.kind, h('br'), h('span', {class: 'muted small'}, planned.fault.message ?? '')], long: true},
        {title: 'Operation', of: planned => planned.trigger.operation},
        {title: 'Happened', of: planned => planned.trigger.times < 0 ? `${planned.happened} so far` : `${planned.happened} of ${planned.trigger.times}`},
        {title: 'Probability', of: planned => String(planned.trigger.probability), number: true},
    ], faults);
}

function drawMoods(all) {
    const on = all.filter(mood => mood.on).length;
    const details = h('details', {id: 'moods'}, h('summary', {}, `Moods (${on} of ${all.length} on)`),
        all.map(mood => h('label', {class: 'choice small'},
            h('input', {type: 'checkbox', id: `mood-${mood.mood}`, checked: mood.on, change: event =>
                act('moods', {[event.target.checked ? 'begin' : 'end']: [mood.mood]}, () => `${mood.mood}: ${event.target.checked ? 'on' : 'off'}`)}),
            h('span', {}, h('strong', {}, mood.mood), ` ${mood.description.replaceAll('`', '')}`))));
    details.open = document.getElementById('moods')?.open ?? on > 0;
    return details;
}

function drawLimitForm() {
    const form = h('form', {submit: event => {
        event.preventDefault();
        const data = new FormData(form);
        act('limits', {limits: data.get('limits'), retryAfter: data.has('retryAfter')}, () => data.get('limits') ? 'The limits are enforced.' : 'There are no limits.');
    }},
    h('div', {class: 'fields'},
        h('label', {}, 'Limits for each address', h('input', {name: 'limits', placeholder: '10/1s,300/1m,40000/1d'})),
        h('label', {class: 'choice'}, h('input', {type: 'checkbox', name: 'retryAfter'}), 'with Retry-After'),
        h('div', {}, h('button', {type: 'submit', class: 'main'}, 'Enforce'))));
    return form;
}

function drawLimits([windows, clients]) {
    return windows.length === 0 ? h('p', {class: 'muted'}, 'No limit is enforced.') : [
        h('p', {}, windows.map(window => [pill(window), ' ']).flat()),
        clients.length === 0 ? h('p', {class: 'muted'}, 'Nobody has called since.') : table('Addresses', [
            {title: 'Address', of: client => client.address},
            {title: 'Used', of: client => client.used.map((used, index) => `${used} of ${windows[index]}`).join(', ')},
            {title: 'Refused', of: client => String(client.refused), number: true},
            {title: 'Blocked', of: client => client.blockedUntil ? ['ends ', time(client.blockedUntil)] : 'no'},
        ], clients)];
}

document.getElementById('reset').addEventListener('click', async () => {
    const values = await ask({
        title: 'Reset the simulator?',
        content: [h('p', {}, 'State and accounts become those of the start; requests, orders and faults are forgotten. Tokens that were refreshed since do not work any more.')],
        submit: 'Reset it',
        danger: true,
    });
    if (values) {
        open.clear();
        await act('reset', {}, () => 'It is as at the start.');
    }
});

show('fault-form', null, drawFaultForm);
show('limit-form', null, drawLimitForm);
every(2, refreshLive);
every(5, refreshState);
setInterval(tick, 1000);
