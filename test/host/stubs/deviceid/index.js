// Stands in for @vscode/deviceid, which reads and writes a file in the home folder.
exports.getDeviceId = async function () {
  return '00000000-0000-4000-8000-000000000000';
};
