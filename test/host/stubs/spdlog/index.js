// The part of @vscode/spdlog's interface that VS Code uses, without its native addon: appends to the log file.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(_type, _name, filename) {
    this.raw = false;
    this.level = 0;
    fs.mkdirSync(path.dirname(filename), { recursive: true });
    this.fd = fs.openSync(filename, 'a');
  }
  write(level, message) {
    if (this.fd === undefined || level < this.level) return;
    fs.writeSync(this.fd, this.raw ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`);
  }
  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {
    if (this.fd !== undefined) fs.closeSync(this.fd);
    this.fd = undefined;
  }
}

const create = async (name, filename) => new Logger('rotating', name, filename);

// One assignment each: VS Code imports this as an ES module and sees only the names that Node's lexer finds.
exports.version = 1;
exports.setLevel = function () {};
exports.setFlushOn = function () {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
