#!/usr/bin/env bash
# A Slurm of one node on this machine's loopback, for tests: real daemons, in a folder of their own.
#
#   one_node_slurm.sh FOLDER PORT    (and PORT + 1)
#
# Says "ready" on stdout once it takes jobs (SLURM_CONF=FOLDER/slurm.conf); ends, and every job and
# daemon with it, as soon as its stdin does: so it outlives no test, however that ends.
# Needs root and the packages slurm-wlm and munge.
set -euo pipefail

folder=$1 port=$2 host=$(hostname -s)
readonly folder port host
export SLURM_CONF=$folder/slurm.conf

write_configuration() {
  mkdir -p "$folder"/{state,spool}
  chmod 755 "$folder"  # munged wants others to reach its socket
  (umask 077 && head -c 1024 /dev/urandom >"$folder/munge.key")
  # Four CPUs whatever the machine has; no wait before jobs begin; nothing of systemd or cgroups.
  cat >"$SLURM_CONF" <<EOF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$folder/munge.socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=5
SlurmdParameters=config_overrides
KillWait=10
NodeName=$host NodeAddr=127.0.0.1 CPUs=4 State=UNKNOWN
PartitionName=test Nodes=$host Default=YES
EOF
  # Control groups are not used; this plugin does not ask for them at the beginning, either.
  printf 'CgroupAutomount=no\nCgroupPlugin=cgroup/v1\n' >"$folder/cgroup.conf"
}

# A daemon in the foreground, its parent's death its own.
daemon() { setpriv --pdeathsig KILL "$@" >>"$folder/daemons.log" 2>&1 & pids+=($!); }
pids=()

node_is() { [[ "$(timeout 5 sinfo -h -o %T 2>/dev/null)" == "$1" ]]; }

wait_until() {  # at most so many tenths of a second for a command to succeed
  local tenths=$1
  shift
  for ((; tenths > 0; tenths--)); do
    if "$@"; then return; fi
    sleep 0.1
  done
  return 1
}

up() {
  write_configuration
  daemon munged --foreground --force --key-file="$folder/munge.key" \
    --socket="$folder/munge.socket" --pid-file="$folder/munged.pid" \
    --log-file="$folder/munged.log" --seed-file="$folder/munged.seed"
  wait_until 100 test -S "$folder/munge.socket"
  daemon slurmctld -D -c
  daemon slurmd -D -c -N "$host"
  wait_until 200 node_is idle
}

# An idle node has ended every process of its jobs.
down() {
  trap '' HUP INT TERM
  timeout 5 scancel --user=root 2>/dev/null || true
  wait_until 150 node_is idle || true
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || true
    wait_until 50 ended "${pids[i]}" || kill -KILL "${pids[i]}" 2>/dev/null || true
  done
}
ended() { ! kill -0 "$1" 2>/dev/null; }

trap down EXIT
trap 'exit 1' HUP INT TERM
up || { tail -n 20 "$folder"/*.log >&2; exit 1; }
printf 'ready\n'
cat >/dev/null
