// A desk without a window in a process of its own: commands in, replies and events out (docs/guide/headless.md).

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const PATIENCE = 30_000;

export class Desk {
  events = [];
  #replies = [];
  #listeners = [];

  constructor(command) {
    const [program, ...args] = command;
    this.process = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.exited = new Promise((resolve) => this.process.on("exit", resolve));
    this.exited.then((code) => this.#replies.forEach((r) => r.reject(new Error(`the desk ended with ${code}`))));
    createInterface({ input: this.process.stdout }).on("line", (line) => this.#said(JSON.parse(line)));
  }

  /** Gives a command and returns its reply; commands are answered in order. */
  ask(command) {
    const reply = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${command.do} is not answered`)), PATIENCE);
      this.#replies.push({ resolve: (r) => (clearTimeout(timer), resolve(r)), reject });
    });
    this.process.stdin.write(`${JSON.stringify(command)}\n`);
    return reply;
  }

  /** The first event from `mark` on that fits. */
  heard(name, fits = () => true, mark = 0) {
    const matches = (event) => event.event === name && fits(event);
    const found = this.events.slice(mark).find(matches);
    if (found) {
      return Promise.resolve(found);
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the desk tells no ${name}`)), PATIENCE / 3);
      this.#listeners.push({ matches, resolve: (e) => (clearTimeout(timer), resolve(e)) });
    });
  }

  get mark() {
    return this.events.length;
  }

  kill() {
    this.process.kill();
  }

  #said(line) {
    if (line.reply !== undefined) {
      this.#replies.shift().resolve(line);
      return;
    }
    this.events.push(line);
    this.#listeners = this.#listeners.filter((l) => {
      const fits = l.matches(line);
      if (fits) {
        l.resolve(line);
      }
      return !fits;
    });
  }
}
