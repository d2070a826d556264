# shellcheck shell=bash
# What the launcher and the continuous build share: find or install what a bare machine lacks, and build when something
# changed. Sourced, never run. Sets JDK to the folder of a JDK of at least FEATURE.

: "${HOME:=$(cd ~ && pwd)}"
ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
FEATURE=25
STAMP=$ROOT/target/launcher.stamp
JARS=$ROOT/app/sandbox/target
JDK=

say() { printf 'madoguchi: %s\n' "$1" >&2; }

die() {
  local line
  for line in "$@"; do say "$line"; done
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

is_root() { [ "$(id -u)" -eq 0 ]; }

# Sudo counts when it needs no password, or when somebody is there to type it.
can_sudo() { has sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }

as_root() { if is_root; then "$@"; else sudo "$@"; fi; }

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 -qq "$@" >&2; }

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

available() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -Eq 'Candidate: [^(]'; }

# Refreshes the package lists once, and only when something is to be installed.
refresh_lists() {
  [ -z "${LISTS_FRESH:-}" ] || return 0
  LISTS_FRESH=yes
  apt_get update || say "パッケージ一覧を更新できません。手元の一覧で続けます。/ The package lists can't be refreshed: going on with the ones at hand."
}

can_install() { has apt-get && { is_root || can_sudo; }; }

install_packages() {
  can_install || die \
    "必要なパッケージがありません: $* / Packages are missing: $*" \
    "管理者として次を実行し、もう一度起動してください。/ Run this as an administrator, then start again:" \
    "  apt-get update && apt-get install -y --no-install-recommends $*"
  say "インストールします: $* / Installing: $*"
  refresh_lists
  apt_get install -y --no-install-recommends "$@" || die \
    "インストールできませんでした: $* / Could not install: $*" \
    "上の表示を確かめ、もう一度起動してください。/ See the message above, put it right and start again."
}

# Prints the feature number (25) of the JDK in a folder; fails when there is no compiler in it. The release file is asked
# first: it costs no start of a JVM.
feature_of() {
  local version
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$version" ] && printf '%s\n' "$version"
}

jdk_on_path() {
  has javac || return 0
  dirname -- "$(dirname -- "$(readlink -f -- "$(command -v javac)")")"
}

jdk_folders() {
  printf '%s\n' "${JAVA_HOME:-}"
  jdk_on_path
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*
}

# A JDK of exactly FEATURE is preferred; a newer one will do.
find_jdk() {
  local folder feature newer=
  while IFS= read -r folder; do
    feature=$(feature_of "$folder") || continue
    if [ "$feature" -eq "$FEATURE" ]; then
      JDK=$folder
      return 0
    elif [ "$feature" -gt "$FEATURE" ]; then
      newer=${newer:-$folder}
    fi
  done < <(jdk_folders)
  JDK=$newer
  [ -n "$JDK" ]
}

install_jdk() {
  local package
  can_install || return 1
  refresh_lists
  for package in "openjdk-$FEATURE-jdk-headless" "temurin-$FEATURE-jdk"; do
    available "$package" || continue
    install_packages "$package"
    find_jdk && return 0
  done
  return 1
}

require_jdk() {
  find_jdk || install_jdk || die \
    "JDK $FEATURE が見つかりません。/ JDK $FEATURE not found." \
    "どの配布元のものでもかまいません。/usr/lib/jvm に置くか、JAVA_HOME にその場所を指定してください。/ Any vendor's will do: put it under /usr/lib/jvm, or set JAVA_HOME to its folder." \
    "この機械のパッケージにあれば: apt-get install openjdk-$FEATURE-jdk-headless / If this machine's packages have it: apt-get install openjdk-$FEATURE-jdk-headless"
  export JAVA_HOME=$JDK
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# A library may be under its newer name on a machine with 64-bit time (libgtk-3-0t64).
missing_packages() {
  local package wanted=(libpangoft2-1.0-0 fonts-noto-cjk fonts-ipamj-mincho)
  ! has_display || wanted+=(libgtk-3-0 libxtst6)
  for package in "${wanted[@]}"; do
    installed "$package" || installed "${package}t64" || printf '%s\n' "$package"
  done
}

require_packages() {
  local missing=()
  if has dpkg-query; then
    mapfile -t missing < <(missing_packages)
  fi
  has mvn || missing+=(maven)
  [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
}

# The JDK first: where there is none to be had, nothing is installed in vain.
require_all() {
  require_jdk
  require_packages
}

# Maven on JDK 25 warns about its own libraries; these flags say that we know.
maven() {
  (cd "$ROOT" && MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -B "$@")
}

# Folders of sources count too: a deleted source makes its folder newer.
changed_since_build() {
  [ -f "$STAMP" ] || return 0
  [ -n "$(cd "$ROOT" && find pom.xml resources core storage app/terminal app/centre app/sandbox \
    \( -name target -o -path '*/src/test' -o -path resources/docs \) -prune -o \
    -newer "$STAMP" \( -type f -o -path '*/src*' -o -path 'resources/*' \) -print -quit)" ]
}

# Runs a build and stamps it with the time at which it began, so that an edit made meanwhile counts as newer. Jars of an
# earlier version, and resources that were renamed, must not stay on the class path beside the new ones.
stamped() {
  mkdir -p "$ROOT/target"
  rm -rf "$STAMP" "${JARS:?}/lib" "$JARS"/madoguchi-sandbox-*.jar "$ROOT/resources/target/classes"
  : >"$STAMP.begun"
  "$@" || return
  mv "$STAMP.begun" "$STAMP"
}

build() {
  changed_since_build || return 0
  say "ビルドしています(初回は数分かかります)。/ Building (the first time takes some minutes)."
  stamped maven -q -Dmaven.test.skip=true -pl app/sandbox -am package >&2 || die \
    "ビルドできませんでした。上の表示を確かめてください。/ The build failed: see the message above."
}
