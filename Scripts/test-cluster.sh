#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts Slurm on this machine alone, runs a sweep as an array job with a merge job behind it, and
# compares the digest with that of the sweep in one go. Installs Slurm from Debian's packages where
# it is not there, as root. Ends what it started.

set -eu
cd "$(dirname "$0")/.."

tool=${ROLLCAST:-$PWD/.build/release/rollcast}
scenarios=$PWD/Scenarios/tuyen-quang
shards=5
work=$(mktemp -d)
chmod 755 "$work"

stop() {
  for file in slurmd.pid slurmctld.pid munged.pid; do
    if [ -s "$work/$file" ]; then kill "$(cat "$work/$file")" 2>/dev/null || true; fi
  done
  # Their last words still go to the folder.
  sleep 1
  rm -rf "$work"
}

fail() {
  printf '%s\n' "$@" >&2
  tail -n 20 "$work"/*.log >&2 2>/dev/null || true
  exit 1
}

install_slurm() {
  command -v slurmctld >/dev/null 2>&1 && command -v munged >/dev/null 2>&1 && return 0
  echo "+ apt-get install -y --no-install-recommends slurm-wlm munge" >&2
  apt-get -q update >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
    slurm-wlm munge >/dev/null
}

start_munge() {
  mkdir -p "$work/munge"
  dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 2>/dev/null
  chown -R munge:munge "$work/munge"
  chmod 755 "$work/munge"
  chmod 400 "$work/munge/key"
  touch "$work/munged.pid"
  chown munge:munge "$work/munged.pid"
  su -s /bin/sh munge -c "munged --key-file='$work/munge/key' --socket='$work/munge/socket' \
    --pid-file='$work/munge/pid' --log-file='$work/munge/log' --seed-file='$work/munge/seed'"
  cp "$work/munge/pid" "$work/munged.pid"
}

write_configuration() {
  cat >"$work/slurm.conf" <<END
ClusterName=local
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SwitchType=switch/none
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$(hostname -s) Default=YES MaxTime=INFINITE State=UP
SchedulerParameters=batch_sched_delay=0,sched_interval=2,bf_interval=2,sched_min_interval=0
END
  mkdir -p "$work/state" "$work/spool"
}

start_slurm() {
  export SLURM_CONF="$work/slurm.conf"
  slurmctld -f "$SLURM_CONF"
  slurmd -f "$SLURM_CONF" -N "$(hostname -s)"
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    if sinfo --noheader --states=idle 2>/dev/null | grep -q idle; then return 0; fi
    sleep 1
  done
  fail "the node of Slurm did not come up"
}

write_job() {
  sed "s|^scenario: .*|scenario: $scenarios/resolution-48.yaml|; s|runs: 20000|runs: 50000|" \
    "$scenarios/uncertainty.yaml" >"$work/sweep.yaml"
  cat >"$work/array.sh" <<END
#!/bin/sh
'$tool' sweep sweep.yaml --quiet --threads 1 \
  --shard "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT" --output "shard-\$SLURM_ARRAY_TASK_ID"
END
}

[ "$(id -u)" -eq 0 ] || fail "this test installs and starts Slurm; run it as root"
[ -x "$tool" ] || fail "the tool is not built; run 'make test-cluster'"
install_slurm
trap stop EXIT
trap 'exit 130' INT TERM
start_munge
write_configuration
start_slurm
write_job
cd "$work"
array=$(sbatch --parsable --array="1-$shards" --output=shard-%a.log array.sh)
sbatch --dependency="afterok:$array" --output=merge.log --wait \
  --wrap "'$tool' merge shard-[1-$shards] --format json >merged.json" >/dev/null ||
  fail "the jobs failed"
"$tool" sweep sweep.yaml --quiet --format json >whole.json
cmp merged.json whole.json || fail "the merged result is not that of the sweep in one go"
echo "Slurm $(slurmctld -V | sed 's/.* //'), $shards shards: $(grep '"digest"' merged.json | tr -d ' ,')"
