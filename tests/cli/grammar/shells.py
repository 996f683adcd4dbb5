"""Shells that are asked how a line is completed."""

import os
import pty
import re
import shlex
import subprocess
import threading
import time
from pathlib import Path

BASH = r"""
source /usr/share/bash-completion/bash_completion && source "$SCRIPT" || exit
compopt() { :; } # is for a completion under way
COMP_POINT=${#COMP_LINE} COMP_TYPE=9 COMP_KEY=9
_art6 art6 "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
for reply in "${COMPREPLY[@]}"; do
  if [[ -d $reply ]]; then reply+=/; fi # bash adds it after files, which the function asks for
  printf '%s\n' "$reply"
done
"""

ZSH = r"""
PS1= PS2= RPS1=
fpath=("$FOLDER" $fpath)
autoload -Uz compinit && compinit -u -D
zstyle ':completion:*' completer _complete
compadd() { # says what would be offered, then does as ever
  if [[ ${(j: :)@[1,(i)(-|--)]} != *-[a-zA-Z]#[OAD]* ]]; then
    local -a offered
    builtin compadd -O offered "$@"
    print -rl -- $offered >> "$ANSWER.new"
  fi
  builtin compadd "$@"
}
answer() {
  : > "$ANSWER.new"
  zle complete-word
  BUFFER=
  mv "$ANSWER.new" "$ANSWER"
}
zle -N answer
bindkey '^I' answer
: > "$ANSWER"
"""


class Bash:
    def __init__(self, folder, scripts, programs):
        self.folder = folder
        self.environment = {
            "PATH": f"{programs}:/usr/bin:/bin", "HOME": str(folder), "SCRIPT": str(scripts / "art6.bash")}

    def complete(self, line):
        """What the last word, or what follows its `=`, may become."""
        words = re.findall(r"""=|(?:[^\s='"]|'[^']*'|"[^"]*")+""", line)  # as readline parts them
        if line.endswith((" ", "=")):
            words.append("")
        given = f"COMP_LINE={shlex.quote(line)} COMP_CWORD={len(words) - 1}\nCOMP_WORDS=({shlex.join(words)})\n"
        done = subprocess.run(
            ["bash", "--norc", "-c", given + BASH], cwd=self.folder, env=self.environment,
            capture_output=True, text=True, timeout=60, check=False)
        assert done.stderr == "", done.stderr
        return done.stdout.splitlines()

    def close(self):
        pass


class Zsh:
    def __init__(self, folder, scripts, programs):
        self.folder = folder
        self.state = Path(folder) / ".zsh"
        self.state.mkdir()
        self.answer = self.state / "answer"
        (self.state / "setup").write_text(ZSH)
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            environment = {
                "PATH": f"{programs}:/usr/bin:/bin", "HOME": str(folder), "ZDOTDIR": str(self.state),
                "TERM": "xterm", "LC_ALL": "C.UTF-8", "FOLDER": str(scripts), "ANSWER": str(self.answer)}
            os.execve("/usr/bin/zsh", ["zsh", "-f", "-i"], environment)
        self.shown = b""
        threading.Thread(target=self._read, daemon=True).start()
        os.write(self.terminal, b"source .zsh/setup\n")
        self._wait()

    def _read(self):
        try:
            while chunk := os.read(self.terminal, 4096):
                self.shown += chunk
        except OSError:
            pass  # the shell is gone

    def _wait(self):
        end = time.monotonic() + 60
        while not self.answer.exists():
            assert time.monotonic() < end, f"zsh gave no answer, but showed {self.shown!r}"
            time.sleep(0.01)

    def complete(self, line):
        """What the last word, or what follows its `=`, may become."""
        self.answer.unlink(missing_ok=True)
        os.write(self.terminal, line.encode() + b"\t")
        self._wait()
        offered = {re.sub(r"\\(.)", r"\1", word) for word in self.answer.read_text().splitlines() if word}
        # It lists folders by themselves and among files, and adds the stroke where one is chosen.
        return [word + "/" if (Path(self.folder) / word).is_dir() else word for word in offered]

    def close(self):
        os.write(self.terminal, b"\x15exit\n")
        os.waitpid(self.process, 0)
        os.close(self.terminal)
