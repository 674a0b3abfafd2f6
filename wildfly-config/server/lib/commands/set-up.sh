# For bin/nightpost set-up. What is set in the environment counts as the answer; the rest is asked where somebody sits
# at a terminal, and takes its default where nobody does. Nothing that is there is written over.

# ask NAME QUESTION DEFAULT: the answer becomes NIGHTPOST_NAME.
ask() {
  eval "answer=\${NIGHTPOST_$1:-}"
  if [ -z "$answer" ] && [ -t 0 ]; then
    printf '%s%s: ' "$2" "${3:+ [$3]}" >&2
    [ "${4:-}" != hidden ] || stty -echo
    IFS= read -r answer || answer=
    [ "${4:-}" != hidden ] || { stty echo; printf '\n' >&2; }
  fi
  [ -n "$answer" ] || answer=$3
  eval "NIGHTPOST_$1=\$answer"
  export "NIGHTPOST_${1?}"
}

refuse() { say "$*"; exit $REFUSED; }

# Where the settings will lie: where NIGHTPOST_ENV says; for root where the unit looks; else with this release.
place() {
  default=$home/etc/nightpost.env
  [ "$(id -u)" != 0 ] || default=/etc/nightpost/nightpost.env
  target=${NIGHTPOST_ENV:-$default}
  if [ -f "$target" ] && grep -q '^NIGHTPOST_' "$target"; then
    say "there are settings in $target already; nothing was changed. Edit that file, or name another with NIGHTPOST_ENV."
    exit $CANNOT
  fi
  owner=
  if [ "$(id -u)" = 0 ]; then
    owner=${NIGHTPOST_USER:-nightpost}
    id "$owner" > /dev/null 2>&1 || {
      say "there is no account $owner for the portal. Make it first: useradd --system --home-dir /var/lib/nightpost --shell /usr/sbin/nologin $owner"
      exit $NO_USER
    }
  fi
  folder=$(dirname "$target")
  if [ ! -d "$folder" ] && mkdir -p "$folder" 2> /dev/null && [ -n "$owner" ]; then
    # The portal's account has to reach its settings.
    chgrp "$(id -gn "$owner")" "$folder" && chmod 0750 "$folder"
  fi
  [ -w "$folder" ] || { say "$target cannot be written; name another place with NIGHTPOST_ENV."; exit $CANNOT; }
}

questions() {
  data=$PWD/data
  [ -z "$owner" ] || data=/var/lib/nightpost
  ask DATA "Folder for data, logs and keys" "$data"
  ask URL "Address where people reach the portal" "http://localhost:8080"
  ask BIND "Address on which the server listens; leave it if a proxy on this host is in front" "127.0.0.1"
  ask PORT "Port on which it listens" "8080"
  ask DB_URL "PostgreSQL, such as jdbc:postgresql://127.0.0.1:5432/nightpost?stringtype=unspecified; nothing for the embedded database (trials only)" ""
  case "$NIGHTPOST_DB_URL" in
    jdbc:postgresql:*)
      ask DB_USER "Its user" "nightpost"
      ask DB_PASSWORD "That user's password" "" hidden ;;
  esac
  ask SMTP_HOST "Mail server" "localhost"
  ask SMTP_SECURITY "How to talk to it: none (a relay on this host), starttls or tls" "none"
  case "$NIGHTPOST_SMTP_SECURITY" in starttls) port=587 ;; tls) port=465 ;; *) port=25 ;; esac
  ask SMTP_PORT "Its port" "$port"
  if [ "$NIGHTPOST_SMTP_SECURITY" != none ]; then
    ask SMTP_USER "Who sends; nothing if it does not want to know" ""
    [ -z "$NIGHTPOST_SMTP_USER" ] || ask SMTP_PASSWORD "The password for it" "" hidden
  fi
  ask MAIL_FROM "The sender's address of mails" "post@localhost.localdomain"
  ask MAKE_KEYS "Make the keys of the service now (true or false)" "true"
}

check() {
  for name in $(sed -n 's/^#\(NIGHTPOST_[A-Z_]*\)=.*/\1/p' "$list"); do
    eval "answer=\${$name:-}"
    case "$answer" in *'
'*) refuse "$name has more than one line." ;; esac
  done
  case "$NIGHTPOST_DATA" in /*) ;; *) refuse "the data folder has to be a whole path, beginning with /." ;; esac
  case "$NIGHTPOST_DATA/" in "$home"/*) refuse "data do not belong into $home: an upgrade is another folder. Choose one beside it." ;; esac
  case "$NIGHTPOST_URL" in
    https://?* | http://localhost* | http://127.*) ;;
    *) refuse "the address has to begin with https:// (or be http://localhost on this machine alone), and is $NIGHTPOST_URL." ;;
  esac
  case "$NIGHTPOST_BIND,$NIGHTPOST_URL" in
    127.* | localhost,* | *,https://*) ;;
    *) refuse "NIGHTPOST_BIND is $NIGHTPOST_BIND: beyond this machine letters travel by https only." ;;
  esac
  number NIGHTPOST_PORT "$NIGHTPOST_PORT"
  number NIGHTPOST_SMTP_PORT "$NIGHTPOST_SMTP_PORT"
  case "$NIGHTPOST_SMTP_SECURITY" in none | starttls | tls) ;; *) refuse "NIGHTPOST_SMTP_SECURITY is none, starttls or tls." ;; esac
  case "$NIGHTPOST_DB_URL" in '' | jdbc:h2:* | jdbc:postgresql:*) ;; *) refuse "NIGHTPOST_DB_URL must begin with jdbc:h2: or jdbc:postgresql:." ;; esac
  case "$NIGHTPOST_MAKE_KEYS" in true | false) ;; *) refuse "NIGHTPOST_MAKE_KEYS is true or false." ;; esac
  mkdir -p "$NIGHTPOST_DATA" && [ -w "$NIGHTPOST_DATA" ] || { say "the data folder $NIGHTPOST_DATA cannot be written."; exit $CANNOT; }
  [ -z "$owner" ] || chown "$owner:" "$NIGHTPOST_DATA"
}

# The explained list that came with this release, with the answers in it. A root key that was handed over for the
# making of keys stays off the disk.
write() {
  part=$(mktemp "$target.XXXXXX") || exit $CANNOT
  while IFS= read -r line || [ -n "$line" ]; do
    name=${line%%=*}
    name=${name#\#}
    case "$name" in
      NIGHTPOST_DEMO) line=NIGHTPOST_DEMO=false ;;
      NIGHTPOST_DEMO_RENEW | NIGHTPOST_MAKE_KEYS | NIGHTPOST_ROOT_KEY | *[!A-Z_]*) ;;
      NIGHTPOST_*)
        eval "answer=\${$name:-}"
        [ -z "$answer" ] || line=$name=$answer ;;
    esac
    printf '%s\n' "$line"
  done < "$list" > "$part"
  chmod 0640 "$part"
  [ -z "$owner" ] || chgrp "$(id -gn "$owner")" "$part"
  mv "$part" "$target" || { rm -f "$part"; say "$target cannot be written."; exit $CANNOT; }
  say "the settings are in $target."
}

make_keys() {
  [ "$NIGHTPOST_MAKE_KEYS" = true ] || return 0
  folder=${NIGHTPOST_KEYS:-$NIGHTPOST_DATA/keys}
  if [ -f "$folder/service.keys" ]; then
    say "there are keys in $folder already; they stay."
    return 0
  fi
  (keys make) || exit $?
  [ -z "$owner" ] || chown -R "$owner:" "$folder"
}

next() {
  cat <<NEXT

What comes next
 1. Put the root key on paper and check the paper:
      NIGHTPOST_ENV=$target $home/bin/nightpost keys print
      NIGHTPOST_ENV=$target $home/bin/nightpost keys verify
 2. Start the portal:
      $(if [ -n "$owner" ]; then printf '%s' "see systemd/nightpost.service, or as $owner: "; fi)NIGHTPOST_ENV=$target $home/bin/nightpost start
 3. The first start prints a link, and writes it to $NIGHTPOST_DATA/set-up-link. Open it: whoever does so first
    becomes the administrator.
NEXT
}

set_up() {
  list=$home/lib/commands/nightpost.env
  place
  questions
  check
  write
  for name in ROOT_KEY CREDENTIAL_STORE_PASSWORD; do secret $name; done
  make_keys
  next
}
