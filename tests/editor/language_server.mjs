// The YAML language server, asked over its standard input and output as editors ask it (Language
// Server Protocol 3.17). Answers come for a text with one `|` where the cursor is.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

/// The text without its cursor, and where that was.
function cut(text) {
  const before = text.slice(0, text.indexOf('|'));
  const line = before.split('\n').length - 1;
  return {
    text: text.replace('|', ''),
    position: { line, character: before.length - before.lastIndexOf('\n') - 1 },
  };
}

export class LanguageServer {
  #process;
  #bytes = Buffer.alloc(0);
  #requests = new Map();
  #openings = new Map();
  #count = 0;

  /// `modules`: the folder that the server is installed in.
  constructor(modules, folder) {
    this.folder = folder;
    const program = path.join(modules, 'yaml-language-server', 'bin', 'yaml-language-server');
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', (data) => this.#take(data));
  }

  async start() {
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(this.folder).href,
      workspaceFolders: [],
      capabilities: {
        textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
        workspace: { configuration: true },
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  stop() { this.#process.kill(); }

  /// What is offered at the cursor: by label, what would be inserted and its explanation.
  async complete(text) {
    const { uri, position } = await this.#openWithCursor(text);
    const list = await this.#ask('textDocument/completion', { textDocument: { uri }, position });
    return new Map((list.items ?? list).map((item) => [item.label, {
      inserts: item.textEdit?.newText ?? item.insertText,
      about: item.documentation?.value ?? item.documentation,
    }]));
  }

  /// What is told of the word at the cursor; empty if nothing.
  async hover(text) {
    const { uri, position } = await this.#openWithCursor(text);
    const answer = await this.#ask('textDocument/hover', { textDocument: { uri }, position });
    return answer?.contents?.value ?? '';
  }

  /// What is marked in the text: `LINE:COLUMN: message`.
  async diagnose(text) {
    const { diagnostics } = await this.#open(text);
    return diagnostics.map(({ range: { start }, message }) =>
      `${start.line + 1}:${start.character + 1}: ${message}`);
  }

  async #openWithCursor(textWithCursor) {
    const { text, position } = cut(textWithCursor);
    return { ...await this.#open(text), position };
  }

  #open(text) {
    const uri = pathToFileURL(path.join(this.folder, `${++this.#count}.yaml`)).href;
    const opened = new Promise((resolve) => {
      this.#openings.set(uri, (diagnostics) => resolve({ uri, diagnostics }));
    });
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
    return opened;
  }

  #ask(method, params) {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#requests.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      this.#send({ id, method, params });
    });
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #take(data) {
    this.#bytes = Buffer.concat([this.#bytes, data]);
    for (;;) {
      const end = this.#bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#bytes.subarray(0, end))[1]);
      if (this.#bytes.length < end + 4 + length) return;
      const message = JSON.parse(this.#bytes.subarray(end + 4, end + 4 + length));
      this.#bytes = this.#bytes.subarray(end + 4 + length);
      this.#receive(message);
    }
  }

  #receive(message) {
    const { id, method, params } = message;
    if (method === 'workspace/configuration') {
      const result = params.items.map(({ section }) => (section === 'yaml' ? settings : null));
      this.#send({ id, result });
    } else if (method === 'textDocument/publishDiagnostics') {
      this.#openings.get(params.uri)?.(params.diagnostics);
      this.#openings.delete(params.uri);
    } else if (method && id !== undefined) {
      this.#send({ id, result: null });
    } else if (id !== undefined) {
      this.#requests.get(id)(message);
      this.#requests.delete(id);
    }
  }
}
