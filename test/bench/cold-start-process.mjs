// What Lambda does with a new function, in plain JavaScript: it loads a bundle and gives it a request.
const [bundle, event] = process.argv.slice(2);
const [began, before] = [performance.now(), process.cpuUsage()];
const { handler } = await import(bundle);
const answer = event && (await handler(JSON.parse(event), {}));
const { user, system } = process.cpuUsage(before);
const [clock, cpu] = [performance.now() - began, (user + system) / 1000];
process.stdout.write(`\n${JSON.stringify({ clock, cpu, status: answer?.statusCode ?? 200 })}`, () =>
  process.exit(0),
);
