/** Real mail servers on loopback: Dovecot and Postfix as Debian ships them, with a certificate of ours. It has no mailboxes. */

import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Program, program } from './process';

export type MailPorts = { imaps: number; pop3s: number; smtps: number; mx: number };
type Files = { cert: string; key: string };

export function dovecot(folder: string, { imaps, pop3s }: MailPorts, { cert, key }: Files): Program {
	const config = join(folder, 'dovecot.conf');
	const login = (name: string, plain: string, secure: string, port: number) => `service ${name}-login {
  chroot =
  inet_listener ${plain} {
    port = 0
  }
  inet_listener ${secure} {
    port = ${port}
  }
}
`;
	writeFileSync(
		config,
		`base_dir = ${folder}/dovecot
log_path = ${folder}/dovecot.log
protocols = imap pop3
listen = 127.0.0.1
ssl = required
ssl_cert = <${cert}
ssl_key = <${key}
passdb {
  driver = static
  args = nopassword=n
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%u
}
${login('imap', 'imap', 'imaps', imaps)}${login('pop3', 'pop3', 'pop3s', pop3s)}service anvil {
  chroot =
}
`,
	);
	return program('dovecot', ['-F', '-c', config], join(folder, 'dovecot.out'));
}

export function postfix(folder: string, { smtps, mx }: MailPorts, { cert, key }: Files): Program {
	const config = join(folder, 'postfix');
	for (const name of ['postfix', 'queue', 'data']) mkdirSync(join(folder, name));
	chownSync(join(folder, 'data'), uidOf('postfix'), 0);
	writeFileSync(
		join(config, 'main.cf'),
		`compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = smtp.example
mydestination =
alias_maps =
smtpd_tls_cert_file = ${cert}
smtpd_tls_key_file = ${key}
smtpd_tls_security_level = may
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
`,
	);
	writeFileSync(
		join(config, 'master.cf'),
		`127.0.0.1:${smtps} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
127.0.0.1:${mx} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
`,
	);
	const starter = program('postfix', ['-c', config, 'start-fg'], join(folder, 'postfix.out'));
	return {
		start: starter.start,
		async stop() {
			// What was started starts another that outlives it.
			spawnSync('postfix', ['-c', config, 'stop']);
			await starter.stop();
		},
	};
}

function uidOf(user: string): number {
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((entry) => entry.startsWith(`${user}:`));
	return Number(line?.split(':')[2] ?? 0);
}
